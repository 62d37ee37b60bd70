var wt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-activity"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.24 2.18a.25.25 0 0 0-.48 0l-2.35 8.36A2 2 0 0 1 4.49 12H2" />
</svg>
`;var xt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-banknote"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <rect width="20" height="12" x="2" y="6" rx="2" />
  <circle cx="12" cy="12" r="2" />
  <path d="M6 12h.01M18 12h.01" />
</svg>
`;var yt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-briefcase"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M16 20V4a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v16" />
  <rect width="20" height="14" x="2" y="6" rx="2" />
</svg>
`;var bt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-building-2"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M10 12h4" />
  <path d="M10 8h4" />
  <path d="M14 21v-3a2 2 0 0 0-4 0v3" />
  <path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2" />
  <path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16" />
</svg>
`;var kt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-chart-pie"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M21 12c.552 0 1.005-.449.95-.998a10 10 0 0 0-8.953-8.951c-.55-.055-.998.398-.998.95v8a1 1 0 0 0 1 1z" />
  <path d="M21.21 15.89A10 10 0 1 1 8 2.83" />
</svg>
`;var vt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-circle-dot"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="12" cy="12" r="1" />
  <circle cx="12" cy="12" r="10" />
</svg>
`;var Mt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-clipboard-list"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <rect width="8" height="4" x="8" y="2" rx="1" ry="1" />
  <path d="M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2" />
  <path d="M12 11h4" />
  <path d="M12 16h4" />
  <path d="M8 11h.01" />
  <path d="M8 16h.01" />
</svg>
`;var Ct=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-cpu"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12 20v2" />
  <path d="M12 2v2" />
  <path d="M17 20v2" />
  <path d="M17 2v2" />
  <path d="M2 12h2" />
  <path d="M2 17h2" />
  <path d="M2 7h2" />
  <path d="M20 12h2" />
  <path d="M20 17h2" />
  <path d="M20 7h2" />
  <path d="M7 20v2" />
  <path d="M7 2v2" />
  <rect x="4" y="4" width="16" height="16" rx="2" />
  <rect x="8" y="8" width="8" height="8" rx="1" />
</svg>
`;var St=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-dna"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m10 16 1.5 1.5" />
  <path d="m14 8-1.5-1.5" />
  <path d="M15 2c-1.798 1.998-2.518 3.995-2.807 5.993" />
  <path d="m16.5 10.5 1 1" />
  <path d="m17 6-2.891-2.891" />
  <path d="M2 15c6.667-6 13.333 0 20-6" />
  <path d="m20 9 .891.891" />
  <path d="M3.109 14.109 4 15" />
  <path d="m6.5 12.5 1 1" />
  <path d="m7 18 2.891 2.891" />
  <path d="M9 22c1.798-1.998 2.518-3.995 2.807-5.993" />
</svg>
`;var Et=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-factory"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12 16h.01" />
  <path d="M16 16h.01" />
  <path d="M3 19a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8.5a.5.5 0 0 0-.769-.422l-4.462 2.844A.5.5 0 0 1 15 10.5v-2a.5.5 0 0 0-.769-.422L9.77 10.922A.5.5 0 0 1 9 10.5V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2z" />
  <path d="M8 16h.01" />
</svg>
`;var Lt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-file-text"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" />
  <path d="M14 2v5a1 1 0 0 0 1 1h5" />
  <path d="M10 9H8" />
  <path d="M16 13H8" />
  <path d="M16 17H8" />
</svg>
`;var At=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-fingerprint-pattern"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12 10a2 2 0 0 0-2 2c0 1.02-.1 2.51-.26 4" />
  <path d="M14 13.12c0 2.38 0 6.38-1 8.88" />
  <path d="M17.29 21.02c.12-.6.43-2.3.5-3.02" />
  <path d="M2 12a10 10 0 0 1 18-6" />
  <path d="M2 16h.01" />
  <path d="M21.8 16c.2-2 .131-5.354 0-6" />
  <path d="M5 19.5C5.5 18 6 15 6 12a6 6 0 0 1 .34-2" />
  <path d="M8.65 22c.21-.66.45-1.32.57-2" />
  <path d="M9 6.8a6 6 0 0 1 9 5.2v2" />
</svg>
`;var It=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-flag"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528" />
</svg>
`;var $t=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-flask-conical"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M14 2v6a2 2 0 0 0 .245.96l5.51 10.08A2 2 0 0 1 18 22H6a2 2 0 0 1-1.755-2.96l5.51-10.08A2 2 0 0 0 10 8V2" />
  <path d="M6.453 15h11.094" />
  <path d="M8.5 2h7" />
</svg>
`;var Bt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-globe"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="12" cy="12" r="10" />
  <path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20" />
  <path d="M2 12h20" />
</svg>
`;var Ot=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-graduation-cap"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M21.42 10.922a1 1 0 0 0-.019-1.838L12.83 5.18a2 2 0 0 0-1.66 0L2.6 9.08a1 1 0 0 0 0 1.832l8.57 3.908a2 2 0 0 0 1.66 0z" />
  <path d="M22 10v6" />
  <path d="M6 12.5V16a6 3 0 0 0 12 0v-3.5" />
</svg>
`;var Tt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-layout-grid"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <rect width="7" height="7" x="3" y="3" rx="1" />
  <rect width="7" height="7" x="14" y="3" rx="1" />
  <rect width="7" height="7" x="14" y="14" rx="1" />
  <rect width="7" height="7" x="3" y="14" rx="1" />
</svg>
`;var Pt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-handshake"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m11 17 2 2a1 1 0 1 0 3-3" />
  <path d="m14 14 2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4" />
  <path d="m21 3 1 11h-2" />
  <path d="M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3" />
  <path d="M3 4h8" />
</svg>
`;var jt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-hash"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <line x1="4" x2="20" y1="9" y2="9" />
  <line x1="4" x2="20" y1="15" y2="15" />
  <line x1="10" x2="8" y1="3" y2="21" />
  <line x1="16" x2="14" y1="3" y2="21" />
</svg>
`;var zt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-circle-question-mark"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="12" cy="12" r="10" />
  <path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3" />
  <path d="M12 17h.01" />
</svg>
`;var Nt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-landmark"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M10 18v-7" />
  <path d="M11.119 2.205a2 2 0 0 1 1.762 0l7.84 3.846A.5.5 0 0 1 20.5 7h-17a.5.5 0 0 1-.22-.949z" />
  <path d="M14 18v-7" />
  <path d="M18 18v-7" />
  <path d="M3 22h18" />
  <path d="M6 18v-7" />
</svg>
`;var Dt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-layers"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z" />
  <path d="M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12" />
  <path d="M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17" />
</svg>
`;var Rt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-microscope"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M6 18h8" />
  <path d="M3 22h18" />
  <path d="M14 22a7 7 0 1 0 0-14h-1" />
  <path d="M9 14h2" />
  <path d="M9 12a2 2 0 0 1-2-2V6h6v4a2 2 0 0 1-2 2Z" />
  <path d="M12 6V3a1 1 0 0 0-1-1H9a1 1 0 0 0-1 1v3" />
</svg>
`;var Ft=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-pill"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m10.5 20.5 10-10a4.95 4.95 0 1 0-7-7l-10 10a4.95 4.95 0 1 0 7 7Z" />
  <path d="m8.5 8.5 7 7" />
</svg>
`;var Ht=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-rocket"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12 15v5s3.03-.55 4-2c1.08-1.62 0-5 0-5" />
  <path d="M4.5 16.5c-1.5 1.26-2 5-2 5s3.74-.5 5-2c.71-.84.7-2.13-.09-2.91a2.18 2.18 0 0 0-2.91-.09" />
  <path d="M9 12a22 22 0 0 1 2-3.95A12.88 12.88 0 0 1 22 2c0 2.72-.78 7.5-6 11a22.4 22.4 0 0 1-4 2z" />
  <path d="M9 12H4s.55-3.03 2-4c1.62-1.08 5 .05 5 .05" />
</svg>
`;var _t=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-scan"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M3 7V5a2 2 0 0 1 2-2h2" />
  <path d="M17 3h2a2 2 0 0 1 2 2v2" />
  <path d="M21 17v2a2 2 0 0 1-2 2h-2" />
  <path d="M7 21H5a2 2 0 0 1-2-2v-2" />
</svg>
`;var Wt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-stamp"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M14 13V8.5C14 7 15 7 15 5a3 3 0 0 0-6 0c0 2 1 2 1 3.5V13" />
  <path d="M20 15.5a2.5 2.5 0 0 0-2.5-2.5h-11A2.5 2.5 0 0 0 4 15.5V17a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1z" />
  <path d="M5 22h14" />
</svg>
`;var Kt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-trending-down"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M16 17h6v-6" />
  <path d="m22 17-8.5-8.5-5 5L2 7" />
</svg>
`;var Ut=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-trending-up"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M16 7h6v6" />
  <path d="m22 7-8.5 8.5-5-5L2 17" />
</svg>
`;var Eo={activity:wt,banknote:xt,briefcase:yt,building:bt,clipboard:Mt,cpu:Ct,dna:St,factory:Et,"file-text":Lt,fingerprint:At,flag:It,flask:$t,globe:Bt,"graduation-cap":Ot,grid:Tt,handshake:Pt,hash:jt,"help-circle":zt,landmark:Nt,layers:Dt,microscope:Rt,"pie-chart":kt,pill:Ft,rocket:Ht,scan:_t,stamp:Wt,"trending-down":Kt,"trending-up":Ut},C=new Map;function Vt(e){return`data:image/svg+xml;utf8,${encodeURIComponent(e)}`}function D(e,t="#ffffff"){let o=`${e} ${t}`;if(!C.has(o)){let s=(Eo[e]??vt).replace(/<!--.*?-->/s,"").replace("currentColor",t).replace('width="24"','width="48"').replace('height="24"','height="48"');C.set(o,Vt(s.trim()))}return C.get(o)}function qt(e,t,o){let s=e>999?"999+":`+${e}`,i=9+6*s.length,n=`badge ${s} ${t} ${o}`;return C.has(n)||C.set(n,Vt(`<svg xmlns="http://www.w3.org/2000/svg" width="${i*3}" height="42" viewBox="0 0 ${i} 14"><rect x=".5" y=".5" width="${i-1}" height="13" rx="6.5" fill="${o}" stroke="${t}"/><text x="${i/2}" y="10.2" font-family="sans-serif" font-size="9" font-weight="600" text-anchor="middle" fill="${t}">${s}</text></svg>`)),{uri:C.get(n),width:i,height:14}}function nt(e){let t=getComputedStyle(e),o=(i,n)=>t.getPropertyValue(i).trim()||n,s=o("--st-background-color","#ffffff");return{paper:s,panel:o("--st-secondary-background-color","#f3f4f6"),ink:o("--st-text-color","#1f2933"),accent:o("--st-primary-color","#0f6b8f"),font:o("--st-font","sans-serif"),dark:Lo(s)<.4}}function Gt(e,t){return Object.keys(e).every(o=>e[o]===t[o])}function Lo(e){let[t,o,s]=it(e);return(.2126*t+.7152*o+.0722*s)/255}function S(e,t,o){let s=it(e),i=it(t);return`rgb(${s.map((n,a)=>Math.round(n+(i[a]-n)*o)).join(",")})`}function it(e){let t=/^#([0-9a-f]{3,8})$/i.exec(e);if(t){let o=t[1].length<6?[...t[1]].map(s=>s+s).join(""):t[1];return[0,2,4].map(s=>parseInt(o.slice(s,s+2),16))}return(e.match(/[\d.]+/g)??["255","255","255"]).slice(0,3).map(Number)}var T=34,R=124,rt=12,Zt=14;function Ao(e,t){let o=[D(e.data("icon"))],s=["18px"],i=["18px"],n=["50%"],a=["50%"],r=e.data("more")??0;if(r>0){let d=qt(r,S(t.ink,t.paper,.15),t.paper);o.push(d.uri),s.push(`${d.width}px`),i.push(`${d.height}px`),n.push(`${T-10}px`),a.push("-6px")}return{images:o,widths:s,heights:i,x:n,y:a,clip:o.map(()=>"none"),containment:o.map(()=>"over")}}function at(e){let t=S(e.ink,e.paper,e.dark?.55:.6),o=S(e.ink,e.paper,.25),s=i=>n=>Ao(n,e)[i];return[{selector:"node",style:{width:T,height:T,"background-color":"data(color)","background-image":s("images"),"background-width":s("widths"),"background-height":s("heights"),"background-position-x":s("x"),"background-position-y":s("y"),"background-clip":s("clip"),"background-image-containment":s("containment"),"bounds-expansion":24,"border-width":1.5,"border-color":e.paper,label:"data(label)",color:e.ink,"font-family":e.font,"font-size":rt,"line-height":1.15,"text-valign":"bottom","text-margin-y":4,"text-wrap":"wrap","text-max-width":`${R}px`,"text-outline-color":e.paper,"text-outline-width":2.5,"text-outline-opacity":.9,"min-zoomed-font-size":6.5,"overlay-opacity":0,"z-index":10}},{selector:"edge",style:{width:"data(width)","line-color":t,"target-arrow-color":t,"target-arrow-shape":"data(arrow)","arrow-scale":.9,"curve-style":"bezier","control-point-step-size":46,"target-distance-from-node":3,"source-distance-from-node":3,color:o,"font-family":e.font,"font-size":10.5,"text-rotation":"autorotate","text-background-color":e.paper,"text-background-opacity":.9,"text-background-padding":"1.5px","min-zoomed-font-size":6.5,"overlay-opacity":0,"z-index":1}},{selector:"edge.spoken",style:{label:"data(label)"}},{selector:"edge[band = 'weak']",style:{"line-style":"dotted"}},{selector:"edge[factuality != 'asserted']",style:{"line-style":"dashed"}},{selector:"edge.far",style:{width:3}},{selector:"node.quiet",style:{"text-opacity":0}},{selector:"node.major",style:{"text-opacity":1,"font-size":"data(far)","text-max-width":"data(farWidth)","font-weight":600,"z-index":25}},{selector:"node.pinned",style:{shape:"round-rectangle"}},{selector:"node.focus",style:{width:T+8,height:T+8,"font-weight":700}},{selector:"node.near",style:{"text-opacity":1,"border-color":e.accent,"border-width":2,"z-index":20}},{selector:"edge.near",style:{label:"data(label)","line-color":S(e.accent,e.paper,.25),"target-arrow-color":S(e.accent,e.paper,.25),color:e.ink,"z-index":15}},{selector:"node:selected",style:{"text-opacity":1,"border-color":e.paper,"border-width":2,"outline-color":e.accent,"outline-width":3,"font-weight":700,"z-index":30}},{selector:"edge:selected",style:{label:"data(label)",width:3.5,"line-color":e.accent,"target-arrow-color":e.accent,color:e.ink,"font-size":11,"font-weight":700,"z-index":40}},{selector:".hidden",style:{display:"none"}},{selector:"core",style:{"selection-box-color":e.accent,"selection-box-opacity":.12,"selection-box-border-color":e.accent,"selection-box-border-width":1,"active-bg-opacity":0,"outside-texture-bg-color":e.paper}}]}var Jt=6,Yt=6.5;function x(e){let t=e.data("label")??"",o=Math.max(1,Math.ceil(t.length*Yt/R)),s=Math.max(44,Math.min(R,t.length*Yt)+6);return{left:s/2,right:s/2,top:24,bottom:22+o*Zt}}function E(e,t,o,s){let i=Math.min(t.x+e.right,s.x+o.right)-Math.max(t.x-e.left,s.x-o.left)+Jt,n=Math.min(t.y+e.bottom,s.y+o.bottom)-Math.max(t.y-e.top,s.y-o.top)+Jt;return i<=0||n<=0?null:i<n?{x:t.x<s.x?-i:i,y:0}:{x:0,y:t.y<s.y?-n:n}}function Xt(e,t,o=80){let s=e.map(i=>({box:x(i),at:t[i.id()]}));for(let i=0;i<o;i+=1){let n=!1;for(let a=0;a<s.length;a+=1)for(let r=a+1;r<s.length;r+=1){let d=E(s[a].box,s[a].at,s[r].box,s[r].at);d&&(n=!0,s[a].at.x+=d.x/2,s[a].at.y+=d.y/2,s[r].at.x-=d.x/2,s[r].at.y-=d.y/2)}if(!n)return}}var Io=864e5,$o=110,b=98,dt=140;function L(e){let[t,o]=[Date.parse(e.data("first")),Date.parse(e.data("last"))];return(t+o+Io)/2}function Bo(e,t,o){if(e.length===0)return null;let s=e.flatMap(d=>[d.data("first").slice(0,4),d.data("last").slice(0,4)]).map(Number),[i,n]=[Math.min(...s),Math.max(...s)+1],a=Math.max(760,(n-i)*$o,Math.sqrt(o)*130*Math.sqrt(t)),r=Date.UTC(i,0);return{from:i,to:n,start:r,left:-a/2,scale:a/(Date.UTC(n,0)-r)}}function F(e,t){return e.left+(t-e.start)*e.scale}function Qt(e,t){let o=e.nodes().not(".hidden").toArray(),s=o.filter(d=>d.data("first")),i=o.filter(d=>!d.data("first")),n=Bo(s,t,o.length),a={};n&&Oo(s,n,a);let r=n?(Date.UTC(n.to,0)-n.start)*n.scale:0;return ee(i,a,Math.max(r,760,Math.sqrt(i.length*dt*b*t)),b),{axis:n,positions:a}}function te(e,t,o){let s=o.map(d=>({box:x(d),at:{...d.position()}})),i=Object.fromEntries(o.map(d=>[d.id(),d.position()])),n=Date.UTC(e.to,0),a=[];t.forEach(d=>{!d.data("first")||L(d)<e.start||L(d)>n?a.push(d):i[d.id()]=To(d,F(e,L(d)),s)});let r=Math.max(0,...s.map(({at:d})=>d.y));return ee(a,i,(n-e.start)*e.scale,r+b),i}function Oo(e,t,o){let s=[];for(let i of e.sort((n,a)=>L(n)-L(a)||n.id().localeCompare(a.id()))){let n=F(t,L(i)),{left:a,right:r}=x(i),d=s.findIndex(l=>l<=n-a);d<0&&(d=s.length),s[d]=n+r,o[i.id()]={x:n,y:-(d+.75)*b}}}function To(e,t,o){let s={box:x(e),at:{x:t,y:-.75*b}};for(;o.some(i=>E(s.box,s.at,i.box,i.at));)s.at.y-=b/2;return o.push(s),s.at}function ee(e,t,o,s){let i=Math.max(1,Math.floor(o/dt)),n=Array.from({length:i},(l,h)=>(h+.5-i/2)*dt),a=e.map(l=>({node:l,x:Po(l,t)}));a.sort((l,h)=>Math.abs(l.x)-Math.abs(h.x)||l.node.id().localeCompare(h.node.id()));let r=[],d=s-b;for(let{node:l,x:h}of a){r.length===0&&(r=[...n],d+=b);let p=r.reduce((u,f,g)=>Math.abs(f-h)<Math.abs(r[u]-h)?g:u,0);t[l.id()]={x:r.splice(p,1)[0],y:d}}}function Po(e,t){let o=[];return e.neighborhood("node").forEach(s=>{s.data("first")&&t[s.id()]&&o.push(t[s.id()].x)}),o.length>0?o.reduce((s,i)=>s+i,0)/o.length:0}function c(e,t={},...o){let s=document.createElement(e);for(let[i,n]of Object.entries(t))i==="hidden"?s.hidden=n:s.setAttribute(i,n);return s.append(...o),s}var jo=46,H=class{constructor(t){this.canvas=t,this.box=c("div",{class:"axis","aria-hidden":"true",hidden:!0}),t.host.prepend(this.box),t.cy.on("viewport resize",()=>this.draw())}draw(){let{axis:t,cy:o}=this.canvas;if(this.box.hidden=!t,!t)return;let{zoom:s,pan:i}={zoom:o.zoom(),pan:o.pan()},n=t.scale*365.25*864e5*s,a=[1,2,5,10,20,50].find(l=>l*n>=jo)??100,r=[];for(let l=t.from;l<=t.to;l+=a){let h=c("div",{class:"year"},c("span",{},String(l)));h.style.left=`${F(t,Date.UTC(l,0))*s+i.x}px`,h.style.height=`${Math.max(0,i.y)}px`,r.push(h)}let d=c("div",{class:"undated"},c("span",{},"date not stated"));d.style.top=`${i.y}px`,this.box.replaceChildren(...r,d)}};var oe={kind:"kind",relation:"type",band:"band",factuality:"factuality",source:"sources"},A=Object.keys(oe);function P(){let e={from:"",to:"",undated:!0};for(let t of A)e[t]=new Set;return e}function _(e){let t={from:e.from,to:e.to,undated:e.undated};for(let o of A)t[o]=[...e[o]].sort();return t}function W(e={}){let t=P();for(let o of A)t[o]=new Set(e[o]??[]);return{...t,from:e.from??"",to:e.to??"",undated:e.undated!==!1}}function k(e){return!!(e.from||e.to||!e.undated||A.some(t=>e[t].size>0))}function se(e,t,o){return t.first?(!e.from||t.last>=e.from)&&(!e.to||t.first<=`${e.to}-99`):e.undated||!o}function zo(e,t,o){return!e.kind.has(t.kind)&&!(t.factuality&&e.factuality.has(t.factuality))&&se(e,t,o.has(t.kind))}function No(e,t){return!e.relation.has(t.type)&&!e.band.has(t.band)&&!e.factuality.has(t.factuality)&&(t.sources.length===0||t.sources.some(o=>!e.source.has(o)))&&se(e,t,!0)}function ie(e){let{cy:t,filters:o,hidden:s}=e,i=new Set(e.data.dated_kinds??[]),n=!k(o),a=new Set;n||t.nodes().forEach(l=>{zo(o,l.data(),i)||a.add(l.id())});let r=new Set,d=new Set;t.edges().forEach(l=>{let{source:h,target:p}=l.data(),u=!n&&!No(o,l.data());if(l.toggleClass("filtered",u),n||s.has(l.id()))return;let f=[h,p];u?f.forEach(g=>d.add(g)):f.some(g=>a.has(g)||s.has(g))||f.forEach(g=>r.add(g))}),t.nodes().forEach(l=>{let h=l.id(),p=d.has(h)&&!r.has(h)&&h!==e.data.focus;l.toggleClass("filtered",a.has(h)||p)})}function ne(e,t){let o=new Map,s=r=>o.set(r,(o.get(r)??0)+1);(t==="kind"?e.cy.nodes():e.cy.edges()).forEach(r=>{e.hidden.has(r.id())||[r.data(oe[t])].flat().forEach(d=>d&&s(d))});for(let r of e.filters[t])o.has(r)||o.set(r,0);let n=Object.keys(e.data.words?.[t]??{}),a=r=>t==="band"||t==="factuality"?n.indexOf(r):0;return[...o].sort((r,d)=>a(r[0])-a(d[0])||d[1]-r[1]||r[0].localeCompare(d[0]))}function K(e,t,o){return t==="kind"?e.data.kinds[o]?.many??o:e.data.words?.[t]?.[o]??o}function re(e){let t=new Set(e.data.dated_kinds??[]),o={first:"",last:"",undated:0};return e.cy.elements().forEach(s=>{let{first:i,last:n,kind:a}=s.data();if(!i){(s.isEdge()||t.has(a))&&(o.undated+=1);return}(!o.first||i<o.first)&&(o.first=i),n>o.last&&(o.last=n)}),{...o,first:o.first.slice(0,7),last:o.last.slice(0,7)}}function I(e,t){t.empty()||e.change("hide",()=>{t.forEach(o=>{e.hidden.add(o.id())}),t.unselect()})}function lt(e,t){let o=t.nodes().union(t.edges().connectedNodes());e.change("hide others",()=>{e.cy.nodes().difference(o).forEach(s=>{e.hidden.add(s.id())})})}function ae(e,t){let o=t.neighborhood("node").not(".hidden").filter(s=>s.neighborhood("node").not(".hidden").length===1);o.empty()?e.status.say("No leaves to collapse here"):I(e,o)}function de(e,t,o){e.change(o?"pin":"unpin",()=>{t.toggleClass("pinned",o),o||t.unlock()})}function j(e,t){e.change("filters",()=>t(e.filters))}function U(e){e.change("filters",()=>{e.filters=P()})}function le(e,t){j(e,o=>{o.kind.delete(t)||o.kind.add(t)})}function ce(e,t){e.change("layout",()=>{e.layout=t,e.layOut()})}var q=class{constructor(t){this.canvas=t,this.box=c("div",{class:"legend",role:"group","aria-label":"Kinds shown"}),t.host.append(this.box)}draw(){let{canvas:t}=this,o=new Map;t.cy.nodes().forEach(n=>{t.hidden.has(n.id())||o.set(n.data("kind"),(o.get(n.data("kind"))??0)+1)});let s=[...o.keys()].sort((n,a)=>o.get(a)-o.get(n)||n.localeCompare(a)),i=this.box.getRootNode().activeElement?.dataset?.kind;this.box.replaceChildren(...s.map(n=>this.entry(n,o.get(n)))),i&&this.box.querySelector(`[data-kind="${CSS.escape(i)}"]`)?.focus()}height(){return this.box.offsetHeight+8}entry(t,o){let{canvas:s}=this,i=!s.filters.kind.has(t),n=s.data.kinds[t]??{one:t,many:t,color:"#888888",icon:""},a=c("span",{class:"dot"});a.style.backgroundColor=n.color,a.style.backgroundImage=`url("${D(n.icon)}")`;let r=`${o} ${o===1?n.one:n.many}`,d=c("button",{type:"button","data-kind":t,"aria-pressed":String(i),title:i?`Hide ${n.many}`:`Show ${n.many}`},a,c("span",{},r));return d.addEventListener("click",()=>le(s,t)),d}},G=class{constructor(t){this.canvas=t,this.line=c("div",{class:"status"}),this.voice=c("div",{class:"voice","aria-live":"polite"}),this.words="",t.host.append(this.line,this.voice)}say(t,o=!1){this.words=t,this.voice.textContent=t,this.draw(),clearTimeout(this.timer),t&&!o&&(this.timer=setTimeout(()=>{this.words="",this.draw()},4e3))}speak(t){this.voice.textContent=t.data("sentence")??t.data("name")??""}sayArrived(t){let{cy:o}=this.canvas,s=o.extent(),i=t.filter(n=>{let{x:a,y:r}=n.position();return a<s.x1||a>s.x2||r<s.y1||r>s.y2}).length;i>0?this.say(`${t.length} new, ${i} outside the view: 0 shows all`):this.say(`${t.length} new`)}draw(){let{canvas:t}=this,o=[];this.words&&o.push(c("span",{class:"remark"},this.words));for(let n of t.data.cuts??[])o.push(this.cut(n));let s=t.cy.elements().filter(n=>t.hidden.has(n.id())),i=s.nodes().length||s.length;i>0&&o.push(c("span",{},`${i} hidden${this.wayBack()}`)),k(t.filters)&&o.push(this.filtered()),this.line.replaceChildren(...o),this.line.hidden=o.length===0}wayBack(){let{past:t,future:o}=this.canvas.history;return t.length>0?" (Ctrl+Z brings back)":o.length>0?" (Ctrl+Shift+Z brings back)":""}cut({id:t,name:o,shown:s,total:i,relation:n,compared:a}){let r=c("button",{type:"button"},"more");r.addEventListener("click",()=>{this.canvas.focus(),this.canvas.ask("expand",{id:t,relation:n,more:!0})});let d=a?`, the best of the first ${V(a)}`:"";return c("span",{},`${o}: ${V(s)} of ${V(i)} shown${d} \xB7 `,r)}filtered(){let{canvas:t}=this,o=t.cy.elements(".hidden").filter(i=>!t.hidden.has(i.id())).length,s=c("button",{type:"button"},"clear");return s.addEventListener("click",()=>{t.focus(),U(t)}),c("span",{},`${V(o)} hidden by filters \xB7 `,s)}};function V(e){return e.toLocaleString("en")}var Z=class{constructor(t){this.canvas=t,this.box=c("div",{class:"tip",hidden:!0,"aria-hidden":"true"}),t.host.append(this.box)}show(t){let{host:o,data:s}=this.canvas,i=s.kinds[t.data("kind")]?.one??"",n=t.isNode()?t.data("name"):t.data("sentence");this.box.replaceChildren(c("span",{},n??"")),i&&this.box.append(c("small",{},i)),this.box.hidden=!1;let a=t.isNode()?t.renderedPosition():t.renderedMidpoint(),r=Math.max(4,Math.min(a.x+16,o.clientWidth-this.box.offsetWidth-6)),d=a.y-this.box.offsetHeight-22>0?a.y-this.box.offsetHeight-22:a.y+28;this.box.style.left=`${r}px`,this.box.style.top=`${d}px`}hide(){this.box.hidden=!0}};var Do={kind:"Kinds",relation:"Relations",band:"Band",factuality:"Said to be",source:"Sources"},J=class{constructor(t){this.canvas=t,this.box=c("form",{class:"filters","aria-label":"Filters",hidden:!0}),this.box.addEventListener("submit",o=>o.preventDefault()),this.box.addEventListener("keydown",o=>{o.key==="Escape"&&this.toggle(!1)}),t.host.append(this.box)}toggle(t=this.box.hidden){this.box.hidden=!t,this.draw(),t&&this.box.querySelector("input")?.focus({preventScroll:!0}),this.canvas.toolbar.draw()}draw(){if(this.box.hidden)return;let{canvas:t,box:o}=this,s=o.getRootNode().activeElement?.dataset?.key,i=o.scrollTop;o.replaceChildren(this.head(),...A.map(n=>this.facet(n)).filter(Boolean),this.dates()),s&&o.querySelector(`[data-key="${CSS.escape(s)}"]`)?.focus({preventScroll:!0}),o.scrollTop=i,t.toolbar.draw()}head(){let t=c("button",{type:"button","data-key":"clear"},"Clear");t.disabled=!k(this.canvas.filters),t.addEventListener("click",()=>U(this.canvas));let o=c("button",{type:"button","data-key":"close"},"Close");return o.addEventListener("click",()=>this.toggle(!1)),c("div",{class:"head"},c("strong",{},"Filters"),t,o)}facet(t){let o=ne(this.canvas,t);if(o.length===0||o.length===1&&this.canvas.filters[t].size===0)return null;let s=o.map(([i,n])=>this.option(t,i,n));return c("fieldset",{},c("legend",{},Do[t]),...s)}option(t,o,s){let{canvas:i}=this,n=c("input",{type:"checkbox","data-key":`${t} ${o}`});n.checked=!i.filters[t].has(o),n.addEventListener("change",()=>j(i,r=>{n.checked?r[t].delete(o):r[t].add(o)}));let a=c("span",{},K(i,t,o));return c("label",{},n,a,c("span",{class:"count"},String(s)))}dates(){let{canvas:t}=this,o=re(t);if(!o.first)return c("p",{class:"count"},"Nothing here has a date.");let s=c("input",{type:"checkbox","data-key":"undated"});s.checked=t.filters.undated,s.addEventListener("change",()=>j(t,n=>{n.undated=s.checked}));let i=c("span",{class:"count"},String(o.undated));return c("fieldset",{},c("legend",{},"Dates"),this.month("from","from",o),this.month("to","to",o),c("label",{},s,c("span",{},"date not stated"),i))}month(t,o,s){let{canvas:i}=this,n=c("input",{type:"month","data-key":t,min:s.first,max:s.last});return n.value=i.filters[t],n.addEventListener("change",()=>{let a=/^\d{4}-\d{2}$/.test(n.value)?n.value:"";a!==i.filters[t]&&j(i,r=>{r[t]=a})}),c("label",{},c("span",{},o),n)}};var Ro=100;function w(e){let{cy:t}=e,o={};return t.nodes().forEach(s=>{let{x:i,y:n}=s.position();o[s.id()]={x:i,y:n}}),{shown:t.elements().filter(s=>!e.hidden.has(s.id())).map(s=>s.id()),known:t.elements().map(s=>s.id()),pinned:t.nodes(".pinned").map(s=>s.id()),filters:_(e.filters),layout:e.layout,axis:e.axis,positions:o}}function Y(e,t,o=!1){let{cy:s}=e,i=new Set(t.shown),n=new Set(t.known),a=new Set(t.pinned);e.hidden=new Set(s.elements().filter(r=>!i.has(r.id())&&!(o&&!n.has(r.id()))).map(r=>r.id())),e.filters=W(t.filters),e.layout=t.layout,e.axis=t.axis,s.batch(()=>{s.nodes().forEach(r=>{r.unlock();let d=t.positions[r.id()];d&&r.position(d),r.toggleClass("pinned",a.has(r.id()))})})}var $=class{constructor(){this.past=[],this.future=[]}record(t,o,s){this.past.push({before:t,after:o,what:s}),this.past.length>Ro&&this.past.shift(),this.future=[]}undo(){let t=this.past.pop();return t&&this.future.push(t),t}redo(){let t=this.future.pop();return t&&this.past.push(t),t}};var he=70,ue=90,Fo=60,Ho=.68,_o=11,Wo=11;function v(e){e.batch(()=>{let t=e.edges().not(".hidden"),o=e.zoom()<Ho;t.removeClass("spoken"),!o&&t.length<=he&&Ko(e,t),t.toggleClass("far",o&&t.length>he/2);let s=e.nodes().not(".hidden");if(s.removeClass("quiet major"),!o&&s.length<=ue)return;let i=s.sort((n,a)=>pe(a)-pe(n));i.slice(o?0:ue).addClass("quiet"),o&&Vo(e,i),e.$(".focus").removeClass("quiet")})}function Ko(e,t){let o=new Map;t.forEach(r=>{o.set(r.data("label"),(o.get(r.data("label"))??0)+1)});let s=e.nodes().not(".hidden").map(r=>({box:x(r),at:r.position()})),i=[],n=({x:r,y:d})=>s.some(({box:l,at:h})=>r>h.x-l.left&&r<h.x+l.right&&d>h.y-l.top&&d<h.y+l.bottom)||i.some(l=>Math.hypot(r-l.x,d-l.y)<Wo),a=t.toArray().sort((r,d)=>o.get(r.data("label"))-o.get(d.data("label")));for(let r of a){let d=Uo(r);d.some(n)||(r.addClass("spoken"),i.push(...d))}}function Uo(e){let t=e.source().position(),o=e.target().position(),s=e.midpoint()??{x:(t.x+o.x)/2,y:(t.y+o.y)/2},i=Math.hypot(o.x-t.x,o.y-t.y)||1,n=e.data("label").length*2.7,[a,r]=[(o.x-t.x)/i,(o.y-t.y)/i],d=[];for(let l=-n;l<=n;l+=7)d.push({x:s.x+a*l,y:s.y+r*l});return d}function pe(e){return e.degree(!1)+(e.hasClass("focus")?1e6:0)+(e.selected()?1e5:0)}function Vo(e,t){let o=Math.max(rt,_o/e.zoom()),s=o*12,i=[];for(let n of t.toArray()){if(i.length>=Fo)return;let{x:a,y:r}=n.position(),d=n.data("label").length*o*.58,l=Math.min(d,s)/2+2,h=Math.ceil(d/(s*.85)),p={x1:a-l,x2:a+l,y1:r-18,y2:r+24+h*o*1.2};i.some(u=>p.x1<u.x2&&p.x2>u.x1&&p.y1<u.y2&&p.y2>u.y1)||(i.push(p),n.data({far:o,farWidth:s}),n.addClass("major"))}}function fe(e){let{cy:t,host:o}=e,s=null,i=[null,null],n=r=>i.every(d=>d===r);t.on("select unselect",()=>e.selectionChanged()),t.on("tap",r=>{if(i=[i[1],r.target],e.focus(),e.menu.close(),e.pathFrom&&r.target!==t&&r.target.isNode()){let d=e.pathFrom;e.stopPath(),d!==r.target.id()&&e.ask("path",{from:d,to:r.target.id()})}}),t.on("dbltap","node",({target:r})=>n(r)&&e.expand(r)),t.on("dbltap","edge",({target:r})=>n(r)&&e.ask("evidence",{id:r.id()})),t.on("cxttap","node, edge",r=>{r.target.selected()||(t.elements().unselect(),r.target.select()),e.menu.open(r.target,r.renderedPosition)}),t.on("cxttap",r=>{r.target===t&&e.menu.close()}),t.on("grab","node",()=>{s=w(e)}),t.on("dragfree","node",r=>{r.target.addClass("pinned"),e.history.record(s,w(e),"move"),e.toolbar.draw(),v(t),e.remember()}),t.on("mouseover","node, edge",r=>e.tip.show(r.target)),t.on("mouseout grab pan zoom",()=>e.tip.hide());let a=null;t.on("pan zoom",()=>{clearTimeout(a),a=setTimeout(()=>{!e.data.scene||t.destroyed()||(v(t),e.remember())},150)}),o.addEventListener("contextmenu",r=>r.preventDefault()),e.startPath=r=>{e.pathFrom=r.id(),o.classList.add("choosing"),e.status.say(`Path from ${r.data("label")}: click the other end (Esc ends this)`,!0)},e.stopPath=()=>{e.pathFrom=null,o.classList.remove("choosing"),e.status.say("")}}var ge={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function me(e){e.host.addEventListener("keydown",t=>{(qo(e,t)||t.target.matches(".stage")&&Go(e,t))&&(t.preventDefault(),t.stopPropagation())})}function qo(e,t){if(!t.ctrlKey&&!t.metaKey)return!1;let o=t.key.toLowerCase();return o==="z"?t.shiftKey?m(()=>e.redo()):m(()=>e.undo()):o==="y"&&m(()=>e.redo())}function Go(e,t){let{cy:o}=e,s=o.$(":selected"),i=t.ctrlKey||t.metaKey,n=t.key.length===1?t.key.toLowerCase():t.key;return i&&n==="a"?m(()=>o.nodes().not(".hidden").select()):i||t.altKey?!1:n in ge?m(()=>Yo(e,ge[n])):n==="Enter"?m(()=>Zo(e,s)):n==="Delete"||n==="Backspace"?m(()=>I(e,s)):n==="Escape"?m(()=>Jo(e)):n==="+"||n==="="?m(()=>z(o,1.25)):n==="-"?m(()=>z(o,.8)):n==="0"?m(()=>e.showAll()):n==="e"?m(()=>Xo(e,s)):n==="ContextMenu"||n==="F10"&&t.shiftKey?m(()=>Qo(e,s)):!1}function m(e){return e(),!0}function z(e,t){e.zoom({level:e.zoom()*t,renderedPosition:{x:e.width()/2,y:e.height()/2}})}function Zo(e,t){let o=t.nodes().first();o.nonempty()?e.expand(o):t.edges().nonempty()&&e.ask("evidence",{id:t.edges().first().id()})}function Jo(e){e.menu.close(),e.pathFrom?e.stopPath():e.cy.elements().unselect()}function Yo(e,[t,o]){let{cy:s}=e,i=s.nodes().not(".hidden"),n=s.$("node:selected").first();if(n.empty())return ct(e,s.$(".focus").not(".hidden").union(i).first());let a=n.position(),r=l=>{let h=null,p=1/0;return l.forEach(u=>{let f=u.position().x-a.x,g=u.position().y-a.y,gt=f*t+g*o;if(gt<=1)return;let mt=gt+2*Math.abs(f*o-g*t);mt<p&&([h,p]=[u,mt])}),h},d=r(n.neighborhood("node").not(".hidden"))??r(i.not(n));d&&ct(e,d)}function Xo(e,t){let{cy:o}=e,s=t.edges().first(),i=t.nodes().nonempty()?t.nodes().first():o.getElementById(e.edgesOf??"");if(i.empty())return;e.edgesOf=i.id();let n=i.connectedEdges().not(".hidden").toArray();if(n.length===0)return;let a=n.findIndex(r=>r.same(s));ct(e,n[(a+1)%n.length])}function ct(e,t){if(!t||t.empty())return;e.quietly(()=>e.cy.elements().unselect()),t.select();let o=t.renderedBoundingBox(),{cy:s}=e;(o.x1<0||o.y1<0||o.x2>s.width()||o.y2>s.height())&&s.center(t),e.status.speak(t)}function Qo(e,t){let o=t.first();if(o.empty())return;let s=o.renderedBoundingBox();e.menu.open(o,{x:(s.x1+s.x2)/2,y:(s.y1+s.y2)/2},!0)}var we=74,ts=14,xe=16;function ye(e,t,o){let s=e.nodes().not(".hidden"),i=new Map(s.map(h=>[h.id(),x(h)])),n=es(e,s,t),a=[...i.values()].reduce((h,p)=>h+N(p)*(p.top+p.bottom+we/2),0),r=Math.max(700,Math.sqrt(a*o*1.25)),d={},l=0;for(let h of n){for(let p of ss(os(h,d),i,r))l+=Math.max(...p.map(u=>i.get(u.id()).top)),is(p,i,l,d),l+=Math.max(...p.map(u=>i.get(u.id()).bottom))+ts;l+=we}return d}function N(e){return e.left+e.right+xe}function es(e,t,o){let s=[],i=new Map(t.map(r=>[r.id(),r])),n=i.get(o)??t.max(r=>r.degree(!1)).ele,a=n?[n]:[];for(;i.size>0;){a.length===0&&(a=[[...i.values()].reduce((d,l)=>l.degree(!1)>d.degree(!1)?l:d)]),a.forEach(d=>i.delete(d.id())),s.push(a);let r=new Map;for(let d of a)d.connectedEdges().not(".hidden").connectedNodes().forEach(l=>{i.has(l.id())&&r.set(l.id(),l)});a=[...r.values()]}return s}function os(e,t){let o=new Map(e.map(s=>{let i=s.neighborhood("node").map(n=>t[n.id()]?.x).filter(n=>n!==void 0);return[s.id(),i.length>0?i.reduce((n,a)=>n+a,0)/i.length:0]}));return e.sort((s,i)=>Math.round((o.get(s.id())-o.get(i.id()))/40)||s.data("kind").localeCompare(i.data("kind"))||s.data("name").localeCompare(i.data("name")))}function ss(e,t,o){let s=e.reduce((r,d)=>r+N(t.get(d.id())),0),i=Math.max(1,Math.ceil(s/o)),n=Array.from({length:i},()=>[]),a=0;for(let r of e){let d=N(t.get(r.id()));n[Math.min(i-1,Math.floor((a+d/2)/(s/i)))].push(r),a+=d}return n.filter(r=>r.length>0)}function is(e,t,o,s){let i=-e.reduce((n,a)=>n+N(t.get(a.id())),0)/2;for(let n of e){let a=t.get(n.id());s[n.id()]={x:i+xe/2+a.left,y:o},i+=N(a)}}var be=150,ns=400,rs=600,M=135,ke=140;function Me(e,t){let{cy:o}=e,s=o.nodes().not(".hidden");if(e.axis=null,s.empty())return t();let i=o.width()/o.height();if(e.layout==="layers"){let n=ye(o,e.data.focus,i);s.positions(a=>n[a.id()]),t()}else if(e.layout==="time"){let{axis:n,positions:a}=Qt(o,i);if(!n)return e.exposed.ready?t():ve(o,s,t);e.axis=n,s.positions(r=>a[r.id()]),t()}else ve(o,s,t)}function ve(e,t,o){let i=t.union(t.edgesWith(t).not(".hidden")).layout({name:"fcose",quality:t.length>ns?"draft":"default",randomize:!0,animate:!1,fit:!1,nodeDimensionsIncludeLabels:t.length<=be,nodeSeparation:90,idealEdgeLength:M,nodeRepulsion:9e3,gravity:.3,numIter:t.length>be?400:2500,packComponents:!1});i.one("layoutstop",()=>{as(e,t),o()}),i.run()}function as(e,t){let o=t.boundingBox({includeLabels:!1}),s=e.width()>=e.height(),i=o.w>=o.h!==s,[n,a]=i?[o.h,o.w]:[o.w,o.h],r=Math.min(1.6,Math.max(1,e.width()/e.height()/(Math.max(n,1)/Math.max(a,1)))),d={};t.forEach(l=>{let{x:h,y:p}=l.position();d[l.id()]=i?{x:p*r,y:h}:{x:h*r,y:p}}),t.length<=rs&&Xt(t.toArray(),d),t.positions(l=>d[l.id()])}function ht(e,t,o){let{cy:s}=e,i=s.nodes().not(".hidden").not(t);if(i.empty())return!1;if(e.axis){let r=te(e.axis,t,i);return t.positions(d=>r[d.id()]),!0}let n={};i.forEach(r=>{n[r.id()]={...r.position()}});let a=o&&n[o]?n[o]:ds(Object.values(n));return hs(t,n,a,ls(s,i,a)),us(t.toArray(),i.toArray(),n,a),i.lock(),t.positions(r=>n[r.id()]),i.not(".pinned").unlock(),!0}function ds(e){let t=e.reduce((o,s)=>({x:o.x+s.x,y:o.y+s.y}),{x:0,y:0});return{x:t.x/e.length,y:t.y/e.length}}function ls(e,t,o){let s=t.map(a=>({x:a.position().x-o.x,y:a.position().y-o.y})).filter(a=>(a.x||a.y)&&Math.hypot(a.x,a.y)<4*M).map(a=>Math.atan2(a.y,a.x)),i=e.extent(),n={middle:0,room:-1,score:-1};for(let a=0;a<24;a+=1){let r=a/24*2*Math.PI,d=Math.min(Math.PI,...s.map(f=>cs(f,r))),l=o.x+Math.cos(r)*2.2*M,h=o.y+Math.sin(r)*1.6*M,p=l>i.x1&&l<i.x2&&h>i.y1&&h<i.y2,u=d+(p?.9:0);u>n.score&&(n={middle:r,room:d,score:u})}return n}function cs(e,t){let o=Math.abs(e-t)%(2*Math.PI);return Math.min(o,2*Math.PI-o)}function hs(e,t,o,s){let i=Math.min(2*Math.PI,Math.max(Math.PI*.75,s.room*1.8)),n=1,a=0;e.forEach(r=>{let d=Math.max(3,Math.floor(i*n*M/90)),l=s.middle-i/2+i*(a+.5)/d,h=M*(.5+n*.75);t[r.id()]={x:o.x+Math.cos(l)*h*1.25,y:o.y+Math.sin(l)*h},a+=1,a>=d&&(n+=1,a=0)})}function us(e,t,o,s){let i=new Map([...e,...t].map(d=>[d.id(),x(d)])),n=e.map(d=>d.neighborhood("node").map(l=>l.id()).filter(l=>o[l])),a=[...i.keys()],r=d=>a.find(l=>l!==d&&E(i.get(d),o[d],i.get(l),o[l]));for(let d=0;d<ke;d+=1){let l=1-d/ke;e.forEach((h,p)=>{let u=o[h.id()];for(let f of n[p])fs(u,o[f],.06*l);for(let f of a){if(f===h.id())continue;let g=E(i.get(h.id()),u,i.get(f),o[f]);g&&(u.x+=g.x*.7,u.y+=g.y*.7)}})}for(let d of e)ps(o[d.id()],s,()=>r(d.id()))}function ps(e,t,o){let s=Math.hypot(e.x-t.x,e.y-t.y)||1,i={x:22*(e.x-t.x)/s,y:22*(e.y-t.y)/s};for(let n=0;n<60&&o();n+=1)e.x+=i.x,e.y+=i.y}function fs(e,t,o){let s=t.x-e.x,i=t.y-e.y,n=Math.hypot(s,i)||1,a=(n-M)/n;e.x+=s*a*o,e.y+=i*a*o}function ut(e){let{cy:t}=e,{x1:o,x2:s,y1:i,y2:n}=t.extent(),a=t.nodes().not(".hidden");2*a.filter(d=>{let{x:l,y:h}=d.position();return l>=o&&l<=s&&h>=i&&h<=n}).length<a.length&&X(e)}var B={top:34,right:56,bottom:16,left:16};function X(e){let{cy:t}=e,o=t.nodes().not(".hidden");if(o.empty())return;let s=o.boundingBox(),i=B.bottom+e.legend.height(),n=Math.max(50,t.width()-B.left-B.right),a=Math.max(50,t.height()-B.top-i),r=Math.min(1.3,n/Math.max(s.w,1),a/Math.max(s.h,1));t.viewport({zoom:r,pan:{x:B.left+n/2-(s.x1+s.x2)/2*r,y:B.top+a/2-(s.y1+s.y2)/2*r}})}var Q=class{constructor(t){this.canvas=t,this.box=c("div",{class:"menu",role:"menu",hidden:!0}),t.host.append(this.box),this.box.addEventListener("keydown",o=>this.key(o)),t.host.addEventListener("pointerdown",o=>{o.composedPath().includes(this.box)||this.close()})}open(t,o,s=!1){this.element=t,this.at=o,this.byKeyboard=s;let i=this.canvas.data.relations;this.relations=i?.id===t.id()?i.items:null,this.draw(),t.isNode()&&this.relations===null&&this.canvas.ask("relations",{id:t.id()})}relationsArrived(t){this.box.hidden||!t||t.id!==this.element?.id()||(this.relations=t.items,this.draw())}askRelation(t){if(!t||t.n===this.asked)return;this.asked=t.n;let o=this.canvas.cy.getElementById(t.id);if(o.empty())return;let s=t.total.toLocaleString("en");this.canvas.status.say(`${o.data("label")} has ${s} connections: choose which`,!0);let i=t.items.map(n=>[n.label,()=>this.canvas.expand(o,n.type),n.count.toLocaleString("en")]);this.choose(`${s} connections: which?`,i,o.renderedPosition())}choose(t,o,s){this.element=null,this.at=s,this.byKeyboard=!0,this.show(t,[c("div",{class:"waiting",role:"presentation"},t),...o.map(([i,n,a])=>this.item(i,n,a))])}close(){this.box.hidden||(this.box.hidden=!0,this.canvas.focus())}draw(){let t=this.element.data("name")??this.element.data("label");this.show(`What to do with ${t}`,this.element.isNode()?this.nodeItems():this.edgeItems())}show(t,o){this.box.setAttribute("aria-label",t),this.box.replaceChildren(...o),this.box.hidden=!1;let{host:s}=this.canvas,i=Math.max(4,Math.min(this.at.x,s.clientWidth-this.box.offsetWidth-6)),n=Math.max(4,Math.min(this.at.y,s.clientHeight-this.box.offsetHeight-6));this.box.style.left=`${i}px`,this.box.style.top=`${n}px`,this.byKeyboard&&this.box.querySelector("button")?.focus()}item(t,o,s=""){let i=c("button",{type:"button",role:"menuitem"},c("span",{},t));return s!==""&&i.append(c("span",{class:"count"},String(s))),i.addEventListener("click",()=>{this.close(),o()}),i}nodeItems(){let{canvas:t,element:o}=this,s=o.hasClass("pinned"),i=o.data("more");return[this.item("Expand",()=>t.expand(o),i>0?`+${i}`:""),...this.relationItems(o),c("hr",{role:"separator"}),this.item("Path from here \u2026",()=>t.startPath(o)),this.item(s?"Unpin":"Pin",()=>de(t,o,!s)),this.item("Collapse leaves",()=>ae(t,o)),c("hr",{role:"separator"}),this.item("Hide",()=>I(t,t.cy.$(":selected").union(o)),"Del"),this.item("Hide others",()=>lt(t,t.cy.$(":selected").union(o)))]}relationItems(t){return this.relations===null?[c("div",{class:"waiting"},"Counting relations \u2026")]:this.relations.map(o=>this.item(o.label,()=>this.canvas.expand(t,o.type),o.count.toLocaleString("en")))}edgeItems(){let{canvas:t,element:o}=this;return[this.item("Open evidence",()=>t.ask("evidence",{id:o.id()}),"Enter"),this.item("Expand both ends",()=>t.ask("expand",{id:o.source().id(),also:o.target().id()})),c("hr",{role:"separator"}),this.item("Hide",()=>I(t,t.cy.$(":selected").union(o)),"Del"),this.item("Hide others",()=>lt(t,o))]}key(t){let o=[...this.box.querySelectorAll("button")],s=o.indexOf(this.box.getRootNode().activeElement),i={ArrowDown:s+1,ArrowUp:s-1,Home:0,End:o.length-1}[t.key];if(i!==void 0)o.at(i%o.length)?.focus();else if(t.key==="Escape"||t.key==="Tab")this.close();else return;t.preventDefault(),t.stopPropagation()}};var O="fusiongraph.canvas ";function Ce(e,t){if(e)try{let o=(JSON.parse(sessionStorage.getItem(O)??"[]")??[]).filter(s=>s!==e);for(o.push(e);o.length>12;)sessionStorage.removeItem(O+o.shift());sessionStorage.setItem(O,JSON.stringify(o)),sessionStorage.setItem(O+e,JSON.stringify(t))}catch{sessionStorage.removeItem?.(O+e)}}function Se(e){try{return e?JSON.parse(sessionStorage.getItem(O+e)??"null"):null}catch{return null}}function Ee(e){let{cy:t,theme:o}=e,s=t.elements().not(".hidden").boundingBox(),i=Math.min(2,8e3/Math.max(s.w,s.h,1));Ie(e,t.png({output:"blob",full:!0,scale:i,bg:o.paper}),"graph.png")}function Le(e,t){e.status.say("Writing the file \u2026"),e.ask("save",{format:t,shown:e.cy.elements().not(".hidden").map(o=>o.id())})}function Ae(e,t){!t||t.n===e.fileSaved||(e.fileSaved=t.n,Ie(e,new Blob([t.text],{type:t.type}),t.name))}function Ie(e,t,o){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=o,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),1e4),e.status.say(`Saved as ${o}`)}function $e(e){let{cy:t,data:o}=e;e.exposed.ready=!1,e.history=new $,e.hidden=new Set,e.axis=null,e.step=o.step?.n??0,t.elements().remove(),e.edgesOf=e.pathFrom=null,Pe(e);let s=Se(o.recipe),i=s&&s.given===JSON.stringify(o.given);if(s&&Y(e,s.picture,!0),i||Be(e,o.given),e.given=JSON.stringify(o.given),s&&s.select===o.select?.n&&(e.selectStep=s.select),e.refresh(),e.select(i?s.chosen:o.given?.chosen??[]),s&&s.picture.layout===e.layout){t.viewport(s.viewport);let n=t.nodes().filter(a=>!s.picture.positions[a.id()]);if(2*n.length>t.nodes().length)return e.layOut();n.nonempty()&&ht(e,n,o.focus),e.axisLines.draw(),e.stands()}else e.layOut()}function Be(e,t){e.hidden=new Set(t?.hidden??[]),e.filters=W(t?.filters),e.layout=t?.layout??"force"}function Oe(e){let t=JSON.stringify(e.data.given);if(t===e.given)return;e.given=t;let o=w(e);Be(e,e.data.given),e.refresh(),e.select(e.data.given.chosen),e.layout!==o.layout&&e.layOut(),e.history.record(o,w(e),"going back"),e.refresh()}function Te(e){let{cy:t,data:o}=e,s=new Set(t.elements().map(u=>u.id())),i=o.step?.n!==void 0&&o.step.n!==e.step,n=i?w(e):null,a=Pe(e),r=new Set([...o.nodes,...o.edges].map(u=>u.id));if(t.elements().filter(u=>!r.has(u.id())).remove(),!i)return;e.step=o.step.n;let d=new Set(o.step.ids),l=t.nodes().filter(u=>d.has(u.id())&&e.hidden.has(u.id()));l.forEach(u=>e.hidden.delete(u.id())),gs(e);let h=a.nodes().filter(u=>!s.has(u.id()));e.refresh();let p=h.union(l);if(p.empty()&&a.empty()){e.status.say("Nothing more around it");return}p.nonempty()&&!ht(e,p,o.step.origin)&&e.layOut(),e.status.sayArrived(p),e.history.record(n,w(e),"expand"),e.refresh(),e.report()}function Pe(e){let{cy:t,data:o}=e,s=new Map(o.nodes.map(r=>[r.id,r.name])),i=[],n=(r,d,l)=>{let h=t.getElementById(d);h.nonempty()?h.data(l):i.push({group:r,data:l})};for(let r of o.nodes){let{color:d,icon:l}=o.kinds[r.kind]??{};n("nodes",r.id,{more:0,label:r.name,...r,color:d,icon:l})}for(let r of o.edges){let d=r.when??"date not stated",l=`${s.get(r.source)} ${r.label} ${s.get(r.target)} (${d})`;n("edges",r.id,{...r,sentence:l})}t.nodes().removeClass("focus");let a=t.add(i);return o.focus&&t.getElementById(o.focus).addClass("focus"),a}function gs(e){e.cy.edges().forEach(t=>{let{source:o,target:s}=t.data();!e.hidden.has(o)&&!e.hidden.has(s)&&e.hidden.delete(t.id())})}var Ne="not stated",pt=e=>e.data("name"),je={nodes:[{title:"Name",text:pt,long:!0},{title:"Kind",text:(e,t)=>t.data.kinds[e.data("kind")]?.one??e.data("kind")},{title:"Date",text:xs,order:e=>e.data("first")??""},{title:"Sources",text:e=>String(e.data("sources")??0),order:e=>e.data("sources")??0},{title:"Neighbours",text:ws,order:e=>e.data("degree")??0}],edges:[{title:"From",text:e=>pt(e.source()),long:!0},{title:"Relation",text:e=>e.data("label")},{title:"To",text:e=>pt(e.target()),long:!0},{title:"Date",text:e=>e.data("when")??Ne,order:e=>e.data("first")??""},{title:"Band",text:(e,t)=>t.data.words?.band?.[e.data("band")]??e.data("band")},{title:"Said to be",text:(e,t)=>t.data.words?.factuality?.[e.data("factuality")]??e.data("factuality")},{title:"Sources",text:ms,order:e=>e.data("sources").length}]};function ms(e,t){let o=e.data("sources");return`${o.length}: ${o.map(s=>K(t,"source",s)).join(", ")}`}function ws(e){let t=e.data("more");return t>0?`${e.data("degree")}, ${t} not shown`:String(e.data("degree")??0)}function ze(e,t){return c("td",e.long?{class:"long"}:{},t)}function xs(e,t){let o=t.data.dated_kinds?.includes(e.data("kind"));return e.data("when")??(o?Ne:"")}var tt=class{constructor(t){this.canvas=t,this.part="nodes",this.sorting={nodes:{column:0,down:!1},edges:{column:0,down:!1}},this.box=c("div",{class:"tables",role:"region","aria-label":"Table of what is drawn",hidden:!0}),this.box.addEventListener("keydown",o=>{o.key==="Escape"&&this.close()}),t.host.append(this.box)}toggle(t=this.box.hidden){this.box.hidden=!t,this.canvas.host.classList.toggle("tabled",t),this.canvas.toolbar.draw(),this.draw(),t&&this.box.querySelector("button")?.focus({preventScroll:!0})}close(){this.toggle(!1),this.canvas.focus()}elements(t=this.part){return this.canvas.cy[t]().not(".hidden")}draw(){if(this.box.hidden)return;let o=this.box.getRootNode().activeElement?.dataset?.key,s=this.scroller?.scrollTop??0;this.scroller=c("div",{class:"scroller",tabindex:"0",role:"group","aria-label":"Rows"},this.table()),this.box.replaceChildren(this.tabs(),this.scroller),o&&this.box.querySelector(`[data-key="${CSS.escape(o)}"]`)?.focus({preventScroll:!0}),this.scroller.scrollTop=s,this.mark()}tabs(){let t=(s,i,n)=>{let a=this.elements(s).length,r=String(s===this.part),d=`${a} ${a===1?i:n}`,l=c("button",{type:"button","aria-pressed":r,"data-key":`tab ${s}`},d);return l.addEventListener("click",()=>{this.part=s,this.draw()}),l},o=c("button",{type:"button",class:"close","data-key":"close"},"Close");return o.addEventListener("click",()=>this.close()),c("div",{class:"tabs"},t("nodes","node","nodes"),t("edges","edge","edges"),o)}table(){let t=je[this.part],o=c("caption",{},this.part==="nodes"?"The nodes that are drawn":"The edges that are drawn"),s=c("tr",{},...t.map((n,a)=>this.heading(n,a)));this.rows=new Map;let i=this.sorted().map(n=>this.row(n,t));return c("table",{},o,c("thead",{},s),c("tbody",{},...i))}heading(t,o){let s=this.sorting[this.part],i=s.column===o,n=c("button",{type:"button","data-key":`sort ${o}`},t.title);n.addEventListener("click",()=>{this.sorting[this.part]={column:o,down:i&&!s.down},this.draw()});let a=c("th",{scope:"col"},n);return i&&a.setAttribute("aria-sort",s.down?"descending":"ascending"),a}sorted(){let{column:t,down:o}=this.sorting[this.part],{text:s,order:i=s}=je[this.part][t],n=this.elements().map(r=>[i(r,this.canvas),r]),a=(r,d)=>typeof r=="number"?r-d:r.localeCompare(d);return n.sort(([r,d],[l,h])=>(o?-1:1)*a(r,l)||d.id().localeCompare(h.id())),n.map(([,r])=>r)}row(t,o){let s=c("button",{type:"button","data-key":`row ${t.id()}`});s.textContent=o[0].text(t,this.canvas);let i=o.slice(1).map(a=>ze(a,a.text(t,this.canvas))),n=c("tr",{},ze(o[0],s),...i);return s.addEventListener("click",a=>{a.stopPropagation(),this.choose(t,a)}),n.addEventListener("click",a=>this.choose(t,a)),this.rows.set(t.id(),{row:n,button:s}),n}choose(t,o){let{cy:s}=this.canvas,i=o.shiftKey||o.ctrlKey||o.metaKey;this.choosing=!0,i&&t.selected()?t.unselect():(i||this.canvas.quietly(()=>s.elements().unselect()),t.select()),this.choosing=!1;let{x1:n,y1:a,x2:r,y2:d}=t.renderedBoundingBox();(r<0||d<0||n>s.width()||a>s.height())&&s.center(t)}mark(){if(this.box.hidden||!this.rows)return;let t=null;for(let[o,{row:s,button:i}]of this.rows){let n=this.canvas.cy.getElementById(o).selected();s.classList.toggle("chosen",n),i.setAttribute("aria-pressed",String(n)),n&&(t??=s)}t&&!this.choosing&&t.scrollIntoView({block:"nearest"})}};var De=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-download"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M12 15V3" />
  <path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />
  <path d="m7 10 5 5 5-5" />
</svg>
`;var Re=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-funnel"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M10 20a1 1 0 0 0 .553.895l2 1A1 1 0 0 0 14 21v-7a2 2 0 0 1 .517-1.341L21.74 4.67A1 1 0 0 0 21 3H3a1 1 0 0 0-.742 1.67l7.225 7.989A2 2 0 0 1 10 14z" />
</svg>
`;var Fe=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-maximize"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M8 3H5a2 2 0 0 0-2 2v3" />
  <path d="M21 8V5a2 2 0 0 0-2-2h-3" />
  <path d="M3 16v3a2 2 0 0 0 2 2h3" />
  <path d="M16 21h3a2 2 0 0 0 2-2v-3" />
</svg>
`;var He=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-network"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <rect x="16" y="16" width="6" height="6" rx="1" />
  <rect x="2" y="16" width="6" height="6" rx="1" />
  <rect x="9" y="2" width="6" height="6" rx="1" />
  <path d="M5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3" />
  <path d="M12 12V8" />
</svg>
`;var _e=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-redo-2"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m15 14 5-5-5-5" />
  <path d="M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13" />
</svg>
`;var We=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-table-2"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M3 9h18" />
  <path d="M9 3v18" />
  <rect x="3" y="3" width="18" height="18" rx="2" />
</svg>
`;var Ke=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-share-2"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="18" cy="5" r="3" />
  <circle cx="6" cy="12" r="3" />
  <circle cx="18" cy="19" r="3" />
  <line x1="8.59" x2="15.42" y1="13.51" y2="17.49" />
  <line x1="15.41" x2="8.59" y1="6.51" y2="10.49" />
</svg>
`;var Ue=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-chart-gantt"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M10 6h8" />
  <path d="M12 16h6" />
  <path d="M3 3v16a2 2 0 0 0 2 2h16" />
  <path d="M8 11h7" />
</svg>
`;var Ve=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-undo-2"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M9 14 4 9l5-5" />
  <path d="M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11" />
</svg>
`;var qe=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-zoom-in"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="11" cy="11" r="8" />
  <line x1="21" x2="16.65" y1="21" y2="16.65" />
  <line x1="11" x2="11" y1="8" y2="14" />
  <line x1="8" x2="14" y1="11" y2="11" />
</svg>
`;var Ge=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-zoom-out"
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="11" cy="11" r="8" />
  <line x1="21" x2="16.65" y1="21" y2="16.65" />
  <line x1="8" x2="14" y1="11" y2="11" />
</svg>
`;var $s={force:["Lay out by forces",Ke],layers:["Lay out in layers around the start",He],time:["Lay out by time",Ue]},et=class{constructor(t){this.canvas=t,this.undo=y("Undo (Ctrl+Z)",Ve,()=>t.undo()),this.redo=y("Redo (Ctrl+Shift+Z)",_e,()=>t.redo()),this.layouts=Object.entries($s).map(([i,[n,a]])=>{let r=y(n,a,()=>ce(t,i));return r.dataset.layout=i,r}),this.filters=y("Filters",Re,()=>t.filterPanel.toggle()),this.table=y("Table of what is drawn",We,()=>t.table.toggle()),this.save=y("Save \u2026",De,()=>this.openFiles()),this.save.setAttribute("aria-haspopup","menu");let o=()=>c("span",{class:"gap"}),s=c("div",{class:"toolbar",role:"toolbar","aria-label":"Picture","aria-orientation":"vertical"});s.append(this.undo,this.redo,o(),y("Zoom in (+)",qe,()=>z(t.cy,1.25)),y("Zoom out (\u2212)",Ge,()=>z(t.cy,.8)),y("Show all (0)",Fe,()=>t.showAll()),o(),...this.layouts,o(),this.filters,this.table,this.save),t.host.append(s)}draw(){let{canvas:t}=this;this.undo.disabled=t.history.past.length===0,this.redo.disabled=t.history.future.length===0;for(let o of this.layouts)o.setAttribute("aria-pressed",String(o.dataset.layout===t.layout));this.filters.setAttribute("aria-expanded",String(!t.filterPanel.box.hidden)),this.filters.classList.toggle("on",k(t.filters)),this.table.setAttribute("aria-expanded",String(!t.table.box.hidden))}openFiles(){let{canvas:t}=this,o=r=>()=>Le(t,r),s=[["Picture (PNG)",()=>Ee(t)],["Table with evidence (CSV)",o("csv")],["Graph with evidence (GraphML)",o("graphml")],["Page that opens offline (HTML)",o("html")]],{right:i,top:n}=this.save.getBoundingClientRect(),a=t.host.getBoundingClientRect();t.menu.choose("Save what is shown",t.data.fixed?s.slice(0,1):s,{x:i-a.left,y:n-a.top})}};function y(e,t,o){let s=c("button",{type:"button",title:e,"aria-label":e});return s.innerHTML=t,s.addEventListener("click",o),s}var Bs=16;function Os(e){let{top:t}=e.getBoundingClientRect();t>0&&e.style.setProperty("--above",`${Math.round(t)+Bs}px`)}var ot=class{constructor(t,o){this.root=t,this.host=t.querySelector(".canvas"),Os(this.host),this.hidden=new Set,this.filters=P(),this.layout="force",this.axis=null,this.history=new $,this.data={scene:null,nodes:[],edges:[],kinds:{}},this.step=0,this.selectStep=0,this.theme=nt(this.host),this.cy=o({container:this.host.querySelector(".stage"),style:at(this.theme),minZoom:.08,maxZoom:4,boxSelectionEnabled:!0,selectionType:"single"}),this.legend=new q(this),this.status=new G(this),this.axisLines=new H(this),this.filterPanel=new J(this),this.table=new tt(this),this.toolbar=new et(this),this.tip=new Z(this),this.menu=new Q(this),fe(this),me(this),this.watcher=new ResizeObserver(()=>this.resized()),this.watcher.observe(this.host),this.exposed={ready:!1,layouts:0,layoutMs:0,counts:this.counts(),cy:this.cy,canvas:this},window.__kg=this.exposed}update(t,o){this.send=o,this.retheme();let s=JSON.stringify(t);if(!t||s===this.written)return;this.written=s;let i=t.scene!==this.data.scene;this.data=t,i?$e(this):(Te(this),Oe(this)),this.menu.relationsArrived(t.relations),this.menu.askRelation(t.ask_relation),Ae(this,t.file),this.obeySelection(),this.refresh()}layOut(){if(this.cy.width()<10||this.cy.height()<10){this.layoutDue=!0;return}this.layoutDue=!1;let t=performance.now();Me(this,()=>{X(this),this.axisLines.draw(),v(this.cy),this.status.say(this.layout==="time"&&!this.axis?"Nothing here has a date":""),this.exposed.layouts+=1,this.exposed.layoutMs=performance.now()-t,this.stands()})}stands(){this.exposed.ready=!0,this.remember()}focus(){this.host.querySelector(".stage").focus({preventScroll:!0})}showAll(){X(this),v(this.cy),this.status.say("")}change(t,o){let s=w(this);o(),this.history.record(s,w(this),t),this.refresh(),this.remember(),this.report()}undo(){let t=this.history.undo();t?this.travel(t.before,`Undone: ${t.what}`):this.status.say("Nothing to undo")}redo(){let t=this.history.redo();t?this.travel(t.after,`Done again: ${t.what}`):this.status.say("Nothing to do again")}travel(t,o){Y(this,t),this.refresh(),ut(this),this.axisLines.draw(),this.status.say(o),this.remember(),this.report()}select(t){let o=new Set(t);this.quietly(()=>{this.cy.elements().unselect(),this.cy.elements().filter(s=>o.has(s.id())).select()}),this.emphasise()}obeySelection(){let t=this.data.select;!t?.n||t.n===this.selectStep||(this.selectStep=t.n,this.select([...t.nodes??[],...t.edges??[]]),this.cy.$(":selected.filtered").nonempty()&&this.status.say("What is chosen is hidden by the filters"),this.reportSoon())}quietly(t){this.silent=!0,t(),this.silent=!1}selectionChanged(){this.emphasise(),this.silent||this.reportSoon()}reportSoon(){clearTimeout(this.selecting),this.selecting=setTimeout(()=>this.report(),15)}emphasise(){let{cy:t}=this;this.table.mark();let o=t.$(":selected");t.batch(()=>{t.elements(".near").removeClass("near"),o.nodes().connectedEdges().addClass("near"),o.nodes().neighborhood("node").addClass("near"),o.edges().connectedNodes().addClass("near")})}refresh(){let{cy:t,hidden:o}=this;t.batch(()=>{ie(this),t.nodes().forEach(s=>{s.toggleClass("hidden",o.has(s.id())||s.hasClass("filtered"))}),t.edges().forEach(s=>{let i=s.source().hasClass("hidden")||s.target().hasClass("hidden");s.toggleClass("hidden",i||o.has(s.id())||s.hasClass("filtered"))}),t.$(".hidden:selected").unselect(),this.countHidden()}),v(t);for(let s of[this.legend,this.status,this.toolbar,this.filterPanel,this.table])s.draw();this.exposed.counts=this.counts()}countHidden(){this.cy.nodes().not(".hidden").forEach(t=>{let o=new Set;t.connectedEdges().forEach(i=>{let n=i.source().same(t)?i.target():i.source();n.hasClass("hidden")||o.add(n.id())}),o.delete(t.id());let s=Math.max(0,(t.data("degree")??0)-o.size);s!==t.data("more")&&t.data("more",s)})}counts(){let t=o=>o.not(".hidden").length;return{nodes:t(this.cy.nodes()),edges:t(this.cy.edges()),hidden:this.cy.nodes(".hidden").length,selected:this.cy.$(":selected").length}}report(){this.exposed.counts=this.counts(),this.remember();let{cy:t,hidden:o}=this,s=t.$(":selected");this.send?.state("canvas",{scene:this.data.scene,nodes:s.nodes().map(i=>i.id()),edges:s.edges().map(i=>i.id()),hidden:t.elements().filter(i=>o.has(i.id())&&(i.isNode()||!(o.has(i.source().id())||o.has(i.target().id())))).map(i=>i.id()),filters:_(this.filters),layout:this.layout})}ask(t,o){this.send?.trigger(t,{...o,scene:this.data.scene})}expand(t,o=null){this.status.say(`Expanding ${t.data("label")} \u2026`),this.ask("expand",{id:t.id(),relation:o})}remember(){this.exposed.ready&&Ce(this.data.recipe,{given:this.given,select:this.selectStep,picture:w(this),viewport:{zoom:this.cy.zoom(),pan:{...this.cy.pan()}},chosen:this.cy.$(":selected").map(t=>t.id())})}retheme(){let t=nt(this.host);Gt(t,this.theme)||(this.theme=t,this.cy.style(at(t)),this.legend.draw())}resized(){this.cy.resize(),this.layoutDue?this.layOut():this.exposed.ready&&ut(this)}destroy(){this.watcher.disconnect(),this.cy.destroy(),window.__kg===this.exposed&&delete window.__kg}};var ft=Symbol.for("fusiongraph.cytoscape");function Ze(){if(!globalThis[ft]){let e,t=new Promise(o=>{e=o});globalThis[ft]={delivered:t,deliver:e}}return globalThis[ft]}var st=new WeakMap;async function Ts({parentElement:e,data:t,setStateValue:o,setTriggerValue:s}){let i=await Ze().delivered,n=st.get(e);return n||(n=new ot(e,i),st.set(e,n)),n.update(t,{state:o,trigger:s}),()=>{st.get(e)?.destroy(),st.delete(e)}}export{Ts as default};
