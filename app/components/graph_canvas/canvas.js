var Y=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-image-down"
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
  <path d="M10.3 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10l-3.1-3.1a2 2 0 0 0-2.814.014L6 21" />
  <path d="m14 19 3 3v-5.5" />
  <path d="m17 22 3-3" />
  <circle cx="9" cy="9" r="2" />
</svg>
`;var Q=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var X=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var tt=`<!-- @license lucide-static v1.62.0 - ISC -->
<svg
  class="lucide lucide-refresh-cw"
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
  <path d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8" />
  <path d="M21 3v5h-5" />
  <path d="M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16" />
  <path d="M8 16H3v5" />
</svg>
`;var et=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var ot=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var st=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;function v(o,t){t.empty()||o.change("hide",()=>{t.forEach(e=>{o.hidden.add(e.id())}),t.unselect()})}function N(o,t){let e=t.nodes().union(t.edges().connectedNodes());o.change("hide others",()=>{o.cy.nodes().difference(e).forEach(s=>{o.hidden.add(s.id())})})}function it(o,t){let e=t.neighborhood("node").not(".hidden").filter(s=>s.neighborhood("node").not(".hidden").length===1);e.empty()?o.status.say("No leaves to collapse here"):v(o,e)}function nt(o,t,e){o.change(e?"pin":"unpin",()=>{t.toggleClass("pinned",e),e||t.unlock()})}function rt(o,t){o.change("legend",()=>{o.hiddenKinds.delete(t)||o.hiddenKinds.add(t)})}function l(o,t={},...e){let s=document.createElement(o);for(let[n,i]of Object.entries(t))n==="hidden"?s.hidden=i:s.setAttribute(n,i);return s.append(...e),s}var dt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var at=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var ht=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var ct=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var lt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var pt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var ut=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var gt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var ft=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var mt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var wt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var xt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var yt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var kt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var vt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var bt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Mt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Ct=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var St=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var It=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Et=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var At=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Bt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var $t=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Lt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var jt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var zt=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Ht=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Ot=`<!-- @license lucide-static v1.62.0 - ISC -->
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
`;var Ne={activity:dt,banknote:at,briefcase:ht,building:ct,clipboard:ut,cpu:gt,dna:ft,factory:mt,"file-text":wt,fingerprint:xt,flag:yt,flask:kt,globe:vt,"graduation-cap":bt,grid:Mt,handshake:Ct,hash:St,"help-circle":It,landmark:Et,layers:At,microscope:Bt,"pie-chart":lt,pill:$t,rocket:Lt,scan:jt,stamp:zt,"trending-down":Ht,"trending-up":Ot},b=new Map;function Pt(o){return`data:image/svg+xml;utf8,${encodeURIComponent(o)}`}function A(o,t="#ffffff"){let e=`${o} ${t}`;if(!b.has(e)){let s=(Ne[o]??pt).replace(/<!--.*?-->/s,"").replace("currentColor",t).replace('width="24"','width="48"').replace('height="24"','height="48"');b.set(e,Pt(s.trim()))}return b.get(e)}function Tt(o,t,e){let s=o>999?"999+":`+${o}`,n=9+6*s.length,i=`badge ${s} ${t} ${e}`;return b.has(i)||b.set(i,Pt(`<svg xmlns="http://www.w3.org/2000/svg" width="${n*3}" height="42" viewBox="0 0 ${n} 14"><rect x=".5" y=".5" width="${n-1}" height="13" rx="6.5" fill="${e}" stroke="${t}"/><text x="${n/2}" y="10.2" font-family="sans-serif" font-size="9" font-weight="600" text-anchor="middle" fill="${t}">${s}</text></svg>`)),{uri:b.get(i),width:n,height:14}}var Nt={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function Dt(o){o.host.querySelector(".stage").addEventListener("keydown",t=>{De(o,t)&&(t.preventDefault(),t.stopPropagation())})}function De(o,t){let{cy:e}=o,s=e.$(":selected"),n=t.ctrlKey||t.metaKey,i=t.key.length===1?t.key.toLowerCase():t.key;return n&&i==="z"?t.shiftKey?g(()=>o.redo()):g(()=>o.undo()):n&&i==="y"?g(()=>o.redo()):n&&i==="a"?g(()=>e.nodes().not(".hidden").select()):n||t.altKey?!1:i in Nt?g(()=>_e(o,Nt[i])):i==="Enter"?g(()=>Re(o,s)):i==="Delete"||i==="Backspace"?g(()=>v(o,s)):i==="Escape"?g(()=>Ke(o)):i==="+"||i==="="?g(()=>S(e,1.25)):i==="-"?g(()=>S(e,.8)):i==="0"?g(()=>o.showAll()):i==="e"?g(()=>Ve(o,s)):i==="ContextMenu"||i==="F10"&&t.shiftKey?g(()=>Ue(o,s)):!1}function g(o){return o(),!0}function S(o,t){o.zoom({level:o.zoom()*t,renderedPosition:{x:o.width()/2,y:o.height()/2}})}function Re(o,t){let e=t.nodes().first();e.nonempty()?o.expand(e):t.edges().nonempty()&&o.ask("evidence",{id:t.edges().first().id()})}function Ke(o){o.menu.close(),o.pathFrom?o.stopPath():o.cy.elements().unselect()}function _e(o,[t,e]){let{cy:s}=o,n=s.nodes().not(".hidden"),i=s.$("node:selected").first();if(i.empty())return D(o,s.$(".focus").not(".hidden").union(n).first());let r=i.position(),a=h=>{let c=null,u=1/0;return h.forEach(p=>{let f=p.position().x-r.x,k=p.position().y-r.y,Z=f*t+k*e;if(Z<=1)return;let J=Z+2*Math.abs(f*e-k*t);J<u&&([c,u]=[p,J])}),c},d=a(i.neighborhood("node").not(".hidden"))??a(n.not(i));d&&D(o,d)}function Ve(o,t){let{cy:e}=o,s=t.edges().first(),n=t.nodes().nonempty()?t.nodes().first():e.getElementById(o.edgesOf??"");if(n.empty())return;o.edgesOf=n.id();let i=n.connectedEdges().not(".hidden").toArray();if(i.length===0)return;let r=i.findIndex(a=>a.same(s));D(o,i[(r+1)%i.length])}function D(o,t){if(!t||t.empty())return;o.quietly(()=>o.cy.elements().unselect()),t.select();let e=t.renderedBoundingBox(),{cy:s}=o;(e.x1<0||e.y1<0||e.x2>s.width()||e.y2>s.height())&&s.center(t),o.status.speak(t)}function Ue(o,t){let e=t.first();if(e.empty())return;let s=e.renderedBoundingBox();o.menu.open(e,{x:(s.x1+s.x2)/2,y:(s.y1+s.y2)/2},!0)}function Rt(o){let{cy:t,theme:e}=o,s=t.elements().not(".hidden").boundingBox(),n=Math.min(2,8e3/Math.max(s.w,s.h,1)),i=t.png({output:"blob",full:!0,scale:n,bg:e.paper}),r=document.createElement("a");r.href=URL.createObjectURL(i),r.download="graph.png",r.click(),setTimeout(()=>URL.revokeObjectURL(r.href),1e4),o.status.say("Saved as graph.png")}var B=class{constructor(t){this.canvas=t,this.box=l("div",{class:"legend",role:"group","aria-label":"Kinds shown"}),t.host.append(this.box)}draw(){let{canvas:t}=this,e=new Map;t.cy.nodes().forEach(i=>{t.hidden.has(i.id())||e.set(i.data("kind"),(e.get(i.data("kind"))??0)+1)});let s=[...e.keys()].sort((i,r)=>e.get(r)-e.get(i)||i.localeCompare(r)),n=this.box.getRootNode().activeElement?.dataset?.kind;this.box.replaceChildren(...s.map(i=>this.entry(i,e.get(i)))),n&&this.box.querySelector(`[data-kind="${CSS.escape(n)}"]`)?.focus()}entry(t,e){let{canvas:s}=this,n=!s.hiddenKinds.has(t),i=s.data.kinds[t]??{one:t,many:t,color:"#888888",icon:""},r=l("span",{class:"dot"});r.style.backgroundColor=i.color,r.style.backgroundImage=`url("${A(i.icon)}")`;let a=`${e} ${e===1?i.one:i.many}`,d=l("button",{type:"button","data-kind":t,"aria-pressed":String(n),title:n?`Hide ${i.many}`:`Show ${i.many}`},r,l("span",{},a));return d.addEventListener("click",()=>rt(s,t)),d}},$=class{constructor(t){this.canvas=t,this.line=l("div",{class:"status"}),this.voice=l("div",{class:"voice","aria-live":"polite"}),this.words="",t.host.append(this.line,this.voice)}say(t,e=!1){this.words=t,this.voice.textContent=t,this.draw(),clearTimeout(this.timer),t&&!e&&(this.timer=setTimeout(()=>{this.words="",this.draw()},4e3))}speak(t){this.voice.textContent=t.data("sentence")??t.data("name")??""}sayIfOutside(t){let{cy:e}=this.canvas,s=e.extent(),n=t.filter(i=>{let{x:r,y:a}=i.position();return r<s.x1||r>s.x2||a<s.y1||a>s.y2}).length;n>0?this.say(`${t.length} new, ${n} outside the view: 0 shows all`):this.say(`${t.length} new`)}draw(){let{canvas:t}=this,s=t.cy.nodes().filter(".hidden").length,n=[];this.words&&n.push(l("span",{class:"remark"},this.words));for(let i of t.data.cuts??[])n.push(this.cut(i));s>0&&n.push(l("span",{},`${s} hidden (Ctrl+Z brings back)`)),this.line.replaceChildren(...n),this.line.hidden=n.length===0}cut(t){let e=l("button",{type:"button"},"more");return e.addEventListener("click",()=>this.canvas.ask("expand",{id:t.id,relation:t.relation,more:!0})),l("span",{},`${t.name}: ${t.shown} of ${t.total} connections shown \xB7 `,e)}},L=class{constructor(t){this.canvas=t,this.undo=x("Undo (Ctrl+Z)",et,()=>t.undo()),this.redo=x("Redo (Ctrl+Shift+Z)",X,()=>t.redo());let e=l("div",{class:"toolbar",role:"toolbar","aria-label":"Picture"});e.append(this.undo,this.redo,l("span",{class:"gap"}),x("Zoom in (+)",ot,()=>S(t.cy,1.25)),x("Zoom out (\u2212)",st,()=>S(t.cy,.8)),x("Show all (0)",Q,()=>t.showAll()),x("Lay out anew",tt,()=>t.change("layout",()=>t.layOut())),l("span",{class:"gap"}),x("Save as PNG",Y,()=>Rt(t))),t.host.append(e)}draw(){this.undo.disabled=this.canvas.history.past.length===0,this.redo.disabled=this.canvas.history.future.length===0}};function x(o,t,e){let s=l("button",{type:"button",title:o,"aria-label":o});return s.innerHTML=t,s.addEventListener("click",e),s}var j=class{constructor(t){this.canvas=t,this.box=l("div",{class:"tip",hidden:!0,"aria-hidden":"true"}),t.host.append(this.box)}show(t){let{host:e,data:s}=this.canvas,n=s.kinds[t.data("kind")]?.one??"",i=t.isNode()?t.data("name"):t.data("sentence");this.box.replaceChildren(l("span",{},i??"")),n&&this.box.append(l("small",{},n)),this.box.hidden=!1;let r=t.isNode()?t.renderedPosition():t.renderedMidpoint(),a=Math.max(4,Math.min(r.x+16,e.clientWidth-this.box.offsetWidth-6)),d=r.y-this.box.offsetHeight-22>0?r.y-this.box.offsetHeight-22:r.y+28;this.box.style.left=`${a}px`,this.box.style.top=`${d}px`}hide(){this.box.hidden=!0}};function m(o){let{cy:t,hiddenKinds:e}=o,s={};return t.nodes().forEach(n=>{let{x:i,y:r}=n.position();s[n.id()]={x:i,y:r}}),{shown:t.elements().filter(n=>!o.hidden.has(n.id())).map(n=>n.id()),known:t.elements().map(n=>n.id()),pinned:t.nodes(".pinned").map(n=>n.id()),kinds:[...e],positions:s}}function R(o,t,e=!1){let{cy:s}=o,n=new Set(t.shown),i=new Set(t.known),r=new Set(t.pinned);o.hidden=new Set(s.elements().filter(a=>!n.has(a.id())&&!(e&&!i.has(a.id()))).map(a=>a.id())),o.hiddenKinds=new Set(t.kinds),s.batch(()=>{s.nodes().forEach(a=>{a.unlock();let d=t.positions[a.id()];d&&a.position(d),a.toggleClass("pinned",r.has(a.id()))})})}var I=class{constructor(){this.past=[],this.future=[]}record(t,e,s){this.past.push({before:t,after:e,what:s}),this.past.length>100&&this.past.shift(),this.future=[]}undo(){let t=this.past.pop();return t&&this.future.push(t),t}redo(){let t=this.future.pop();return t&&this.past.push(t),t}};function _(o){let t=getComputedStyle(o),e=(n,i)=>t.getPropertyValue(n).trim()||i,s=e("--st-background-color","#ffffff");return{paper:s,panel:e("--st-secondary-background-color","#f3f4f6"),ink:e("--st-text-color","#1f2933"),accent:e("--st-primary-color","#0f6b8f"),font:e("--st-font","sans-serif"),dark:We(s)<.4}}function Kt(o,t){return Object.keys(o).every(e=>o[e]===t[e])}function We(o){let[t,e,s]=K(o);return(.2126*t+.7152*e+.0722*s)/255}function M(o,t,e){let s=K(o),n=K(t);return`rgb(${s.map((i,r)=>Math.round(i+(n[r]-i)*e)).join(",")})`}function K(o){let t=/^#([0-9a-f]{3,8})$/i.exec(o);if(t){let e=t[1].length<6?[...t[1]].map(s=>s+s).join(""):t[1];return[0,2,4].map(s=>parseInt(e.slice(s,s+2),16))}return(o.match(/[\d.]+/g)??["255","255","255"]).slice(0,3).map(Number)}var E=34,z=124,V=12,_t=14;function qe(o,t){let e=[A(o.data("icon"))],s=["18px"],n=["18px"],i=["50%"],r=["50%"],a=o.data("more")??0;if(a>0){let d=Tt(a,M(t.ink,t.paper,.15),t.paper);e.push(d.uri),s.push(`${d.width}px`),n.push(`${d.height}px`),i.push(`${E-10}px`),r.push("-6px")}return{images:e,widths:s,heights:n,x:i,y:r,clip:e.map(()=>"none"),containment:e.map(()=>"over")}}function U(o){let t=M(o.ink,o.paper,o.dark?.55:.6),e=M(o.ink,o.paper,.25),s=n=>i=>qe(i,o)[n];return[{selector:"node",style:{width:E,height:E,"background-color":"data(color)","background-image":s("images"),"background-width":s("widths"),"background-height":s("heights"),"background-position-x":s("x"),"background-position-y":s("y"),"background-clip":s("clip"),"background-image-containment":s("containment"),"bounds-expansion":24,"border-width":1.5,"border-color":o.paper,label:"data(label)",color:o.ink,"font-family":o.font,"font-size":V,"line-height":1.15,"text-valign":"bottom","text-margin-y":4,"text-wrap":"wrap","text-max-width":`${z}px`,"text-outline-color":o.paper,"text-outline-width":2.5,"text-outline-opacity":.9,"min-zoomed-font-size":6.5,"overlay-opacity":0,"z-index":10}},{selector:"edge",style:{width:"data(width)","line-color":t,"target-arrow-color":t,"target-arrow-shape":"data(arrow)","arrow-scale":.9,"curve-style":"bezier","control-point-step-size":46,"target-distance-from-node":3,"source-distance-from-node":3,color:e,"font-family":o.font,"font-size":10.5,"text-rotation":"autorotate","text-background-color":o.paper,"text-background-opacity":.9,"text-background-padding":"1.5px","min-zoomed-font-size":6.5,"overlay-opacity":0,"z-index":1}},{selector:"edge.spoken",style:{label:"data(label)"}},{selector:"edge[band = 'weak']",style:{"line-style":"dotted"}},{selector:"edge[factuality != 'asserted']",style:{"line-style":"dashed"}},{selector:"edge.far",style:{width:3}},{selector:"node.quiet",style:{"text-opacity":0}},{selector:"node.major",style:{"text-opacity":1,"font-size":"data(far)","text-max-width":"data(farWidth)","font-weight":600,"z-index":25}},{selector:"node.pinned",style:{shape:"round-rectangle"}},{selector:"node.focus",style:{width:E+8,height:E+8,"font-weight":700}},{selector:"node.near",style:{"text-opacity":1,"border-color":o.accent,"border-width":2,"z-index":20}},{selector:"edge.near",style:{label:"data(label)","line-color":M(o.accent,o.paper,.25),"target-arrow-color":M(o.accent,o.paper,.25),color:o.ink,"z-index":15}},{selector:"node:selected",style:{"text-opacity":1,"border-color":o.paper,"border-width":2,"outline-color":o.accent,"outline-width":3,"font-weight":700,"z-index":30}},{selector:"edge:selected",style:{label:"data(label)",width:3.5,"line-color":o.accent,"target-arrow-color":o.accent,color:o.ink,"font-size":11,"font-weight":700,"z-index":40}},{selector:".hidden",style:{display:"none"}},{selector:"core",style:{"selection-box-color":o.accent,"selection-box-opacity":.12,"selection-box-border-color":o.accent,"selection-box-border-width":1,"active-bg-opacity":0,"outside-texture-bg-color":o.paper}}]}var Vt=70,Ut=90,Fe=40,Ge=.55,Ze=11,Je=11;function w(o){o.batch(()=>{let t=o.edges().not(".hidden"),e=o.zoom()<Ge;t.removeClass("spoken"),!e&&t.length<=Vt&&Ye(o,t),t.toggleClass("far",e&&t.length>Vt/2);let s=o.nodes().not(".hidden");if(s.removeClass("quiet major"),!e&&s.length<=Ut)return;let n=s.sort((i,r)=>Wt(r)-Wt(i));n.slice(e?0:Ut).addClass("quiet"),e&&Xe(o,n),o.$(".focus").removeClass("quiet")})}function Ye(o,t){let e=new Map;t.forEach(i=>{e.set(i.data("label"),(e.get(i.data("label"))??0)+1)});let s=o.nodes().not(".hidden").map(i=>[i.position(),{x:i.position().x,y:i.position().y+30}]).flat().map(i=>({...i,reach:24})),n=t.toArray().sort((i,r)=>e.get(i.data("label"))-e.get(r.data("label")));for(let i of n){let r=Qe(i);r.some(a=>s.some(d=>Math.hypot(a.x-d.x,a.y-d.y)<d.reach))||(i.addClass("spoken"),s.push(...r.map(a=>({...a,reach:Je}))))}}function Qe(o){let t=o.source().position(),e=o.target().position(),s=o.midpoint()??{x:(t.x+e.x)/2,y:(t.y+e.y)/2},n=Math.hypot(e.x-t.x,e.y-t.y)||1,i=o.data("label").length*2.7,[r,a]=[(e.x-t.x)/n,(e.y-t.y)/n],d=[];for(let h=-i;h<=i;h+=7)d.push({x:s.x+r*h,y:s.y+a*h});return d}function Wt(o){return o.degree(!1)+(o.hasClass("focus")?1e6:0)+(o.selected()?1e5:0)}function Xe(o,t){let e=Math.max(V,Ze/o.zoom()),s=e*12,n=[];for(let i of t.toArray()){if(n.length>=Fe)return;let{x:r,y:a}=i.position(),d=i.data("label").length*e*.58,h=Math.min(d,s)/2+2,c=Math.ceil(d/(s*.85)),u={x1:r-h,x2:r+h,y1:a-18,y2:a+24+c*e*1.2};n.some(p=>u.x1<p.x2&&u.x2>p.x1&&u.y1<p.y2&&u.y2>p.y1)||(n.push(u),i.data({far:e,farWidth:s}),i.addClass("major"))}}function qt(o){let{cy:t,host:e}=o,s=null;t.on("select unselect",()=>o.selectionChanged()),t.on("tap",i=>{if(e.querySelector(".stage").focus({preventScroll:!0}),o.menu.close(),o.pathFrom&&i.target!==t&&i.target.isNode()){let r=o.pathFrom;o.stopPath(),r!==i.target.id()&&o.ask("path",{from:r,to:i.target.id()})}}),t.on("dbltap","node",i=>o.expand(i.target)),t.on("dbltap","edge",i=>o.ask("evidence",{id:i.target.id()})),t.on("cxttap","node, edge",i=>{i.target.selected()||(t.elements().unselect(),i.target.select()),o.menu.open(i.target,i.renderedPosition)}),t.on("cxttap",i=>{i.target===t&&o.menu.close()}),t.on("grab","node",()=>{s=m(o)}),t.on("dragfree","node",i=>{i.target.addClass("pinned"),o.history.record(s,m(o),"move"),o.toolbar.draw(),w(t),o.remember()}),t.on("mouseover","node, edge",i=>o.tip.show(i.target)),t.on("mouseout grab pan zoom",()=>o.tip.hide());let n=null;t.on("pan zoom",()=>{clearTimeout(n),n=setTimeout(()=>{!o.data.scene||t.destroyed()||(w(t),o.remember())},150)}),e.addEventListener("contextmenu",i=>i.preventDefault()),o.startPath=i=>{o.pathFrom=i.id(),e.classList.add("choosing"),o.status.say(`Path from ${i.data("label")}: click the other end (Esc ends this)`,!0)},o.stopPath=()=>{o.pathFrom=null,e.classList.remove("choosing"),o.status.say("")}}var Ft=6,Gt=6.5;function W(o){let t=o.data("label")??"",e=Math.max(1,Math.ceil(t.length*Gt/z)),s=Math.max(44,Math.min(z,t.length*Gt)+6);return{left:s/2,right:s/2,top:24,bottom:22+e*_t}}function H(o,t,e,s){let n=Math.min(t.x+o.right,s.x+e.right)-Math.max(t.x-o.left,s.x-e.left)+Ft,i=Math.min(t.y+o.bottom,s.y+e.bottom)-Math.max(t.y-o.top,s.y-e.top)+Ft;return n<=0||i<=0?null:n<i?{x:t.x<s.x?-n:n,y:0}:{x:0,y:t.y<s.y?-i:i}}function Zt(o,t,e=80){let s=o.map(n=>({box:W(n),at:t[n.id()]}));for(let n=0;n<e;n+=1){let i=!1;for(let r=0;r<s.length;r+=1)for(let a=r+1;a<s.length;a+=1){let d=H(s[r].box,s[r].at,s[a].box,s[a].at);d&&(i=!0,s[r].at.x+=d.x/2,s[r].at.y+=d.y/2,s[a].at.x-=d.x/2,s[a].at.y-=d.y/2)}if(!i)return}}var to=600,y=135,Jt=140;function Yt(o,t){let e=o.nodes().not(".hidden");if(e.empty())return t();let n=e.union(e.edgesWith(e).not(".hidden")).layout({name:"fcose",quality:e.length>800?"draft":"default",randomize:!0,animate:!1,fit:!1,nodeDimensionsIncludeLabels:!0,nodeSeparation:90,idealEdgeLength:y,nodeRepulsion:9e3,gravity:.3,numIter:e.length>800?800:2500,packComponents:!1});n.one("layoutstop",()=>{eo(o,e),t()}),n.run()}function eo(o,t){let e=t.boundingBox({includeLabels:!1}),s=o.width()>=o.height(),n=e.w>=e.h!==s,[i,r]=n?[e.h,e.w]:[e.w,e.h],a=Math.min(1.6,Math.max(1,o.width()/o.height()/(Math.max(i,1)/Math.max(r,1)))),d={};t.forEach(h=>{let{x:c,y:u}=h.position();d[h.id()]=n?{x:u*a,y:c}:{x:c*a,y:u}}),t.length<=to&&Zt(t.toArray(),d),t.positions(h=>d[h.id()])}function Qt(o,t,e){let s=o.nodes().not(".hidden").not(t);if(s.empty())return!1;let n={};s.forEach(r=>{n[r.id()]={...r.position()}});let i=e&&n[e]?n[e]:oo(Object.values(n));return no(t,n,i,so(o,s,i)),ro(t.toArray(),s.toArray(),n,i),s.lock(),t.positions(r=>n[r.id()]),s.not(".pinned").unlock(),!0}function oo(o){let t=o.reduce((e,s)=>({x:e.x+s.x,y:e.y+s.y}),{x:0,y:0});return{x:t.x/o.length,y:t.y/o.length}}function so(o,t,e){let s=t.map(r=>({x:r.position().x-e.x,y:r.position().y-e.y})).filter(r=>(r.x||r.y)&&Math.hypot(r.x,r.y)<4*y).map(r=>Math.atan2(r.y,r.x)),n=o.extent(),i={middle:0,room:-1,score:-1};for(let r=0;r<24;r+=1){let a=r/24*2*Math.PI,d=Math.min(Math.PI,...s.map(f=>io(f,a))),h=e.x+Math.cos(a)*2.2*y,c=e.y+Math.sin(a)*1.6*y,u=h>n.x1&&h<n.x2&&c>n.y1&&c<n.y2,p=d+(u?.9:0);p>i.score&&(i={middle:a,room:d,score:p})}return i}function io(o,t){let e=Math.abs(o-t)%(2*Math.PI);return Math.min(e,2*Math.PI-e)}function no(o,t,e,s){let n=Math.min(2*Math.PI,Math.max(Math.PI*.75,s.room*1.8)),i=1,r=0;o.forEach(a=>{let d=Math.max(3,Math.floor(n*i*y/90)),h=s.middle-n/2+n*(r+.5)/d,c=y*(.5+i*.75);t[a.id()]={x:e.x+Math.cos(h)*c*1.25,y:e.y+Math.sin(h)*c},r+=1,r>=d&&(i+=1,r=0)})}function ro(o,t,e,s){let n=new Map([...o,...t].map(d=>[d.id(),W(d)])),i=o.map(d=>d.neighborhood("node").map(h=>h.id()).filter(h=>e[h])),r=[...n.keys()],a=d=>r.find(h=>h!==d&&H(n.get(d),e[d],n.get(h),e[h]));for(let d=0;d<Jt;d+=1){let h=1-d/Jt;o.forEach((c,u)=>{let p=e[c.id()];for(let f of i[u])ho(p,e[f],.06*h);for(let f of r){if(f===c.id())continue;let k=H(n.get(c.id()),p,n.get(f),e[f]);k&&(p.x+=k.x*.7,p.y+=k.y*.7)}})}for(let d of o)ao(e[d.id()],s,()=>a(d.id()))}function ao(o,t,e){let s=Math.hypot(o.x-t.x,o.y-t.y)||1,n={x:22*(o.x-t.x)/s,y:22*(o.y-t.y)/s};for(let i=0;i<60&&e();i+=1)o.x+=n.x,o.y+=n.y}function ho(o,t,e){let s=t.x-o.x,n=t.y-o.y,i=Math.hypot(s,n)||1,r=(i-y)/i;o.x+=s*r*e,o.y+=n*r*e}var C={top:34,right:56,bottom:44,left:16};function q(o){let t=o.elements().not(".hidden");if(t.empty())return;let e=t.boundingBox(),s=Math.max(50,o.width()-C.left-C.right),n=Math.max(50,o.height()-C.top-C.bottom),i=Math.min(1.3,s/Math.max(e.w,1),n/Math.max(e.h,1));o.viewport({zoom:i,pan:{x:C.left+s/2-(e.x1+e.x2)/2*i,y:C.top+n/2-(e.y1+e.y2)/2*i}})}var O=class{constructor(t){this.canvas=t,this.box=l("div",{class:"menu",role:"menu",hidden:!0}),t.host.append(this.box),this.box.addEventListener("keydown",e=>this.key(e)),t.host.addEventListener("pointerdown",e=>{e.composedPath().includes(this.box)||this.close()})}open(t,e,s=!1){this.element=t,this.at=e,this.byKeyboard=s;let n=this.canvas.data.relations;this.relations=n?.id===t.id()?n.items:null,this.draw(),t.isNode()&&this.relations===null&&this.canvas.ask("relations",{id:t.id()})}relationsArrived(t){this.box.hidden||!t||t.id!==this.element?.id()||(this.relations=t.items,this.draw())}close(){this.box.hidden||(this.box.hidden=!0,this.canvas.host.querySelector(".stage").focus({preventScroll:!0}))}draw(){let t=this.element.isNode()?this.nodeItems():this.edgeItems();this.box.setAttribute("aria-label",`What to do with ${this.element.data("name")??this.element.data("label")}`),this.box.replaceChildren(...t),this.box.hidden=!1;let{host:e}=this.canvas,s=Math.max(4,Math.min(this.at.x,e.clientWidth-this.box.offsetWidth-6)),n=Math.max(4,Math.min(this.at.y,e.clientHeight-this.box.offsetHeight-6));this.box.style.left=`${s}px`,this.box.style.top=`${n}px`,this.byKeyboard&&this.box.querySelector("button")?.focus()}item(t,e,s=""){let n=l("button",{type:"button",role:"menuitem"},l("span",{},t));return s!==""&&n.append(l("span",{class:"count"},String(s))),n.addEventListener("click",()=>{this.close(),e()}),n}nodeItems(){let{canvas:t,element:e}=this,s=e.hasClass("pinned"),n=e.data("more");return[this.item("Expand",()=>t.expand(e),n>0?`+${n}`:""),...this.relationItems(e),l("hr",{role:"separator"}),this.item("Path from here \u2026",()=>t.startPath(e)),this.item(s?"Unpin":"Pin",()=>nt(t,e,!s)),this.item("Collapse leaves",()=>it(t,e)),l("hr",{role:"separator"}),this.item("Hide",()=>v(t,t.cy.$(":selected").union(e)),"Del"),this.item("Hide others",()=>N(t,t.cy.$(":selected").union(e)))]}relationItems(t){return this.relations===null?[l("div",{class:"waiting"},"Counting relations \u2026")]:this.relations.map(e=>this.item(e.label,()=>this.canvas.expand(t,e.type),e.count))}edgeItems(){let{canvas:t,element:e}=this;return[this.item("Open evidence",()=>t.ask("evidence",{id:e.id()}),"Enter"),this.item("Expand both ends",()=>t.ask("expand",{id:e.source().id(),also:e.target().id()})),l("hr",{role:"separator"}),this.item("Hide",()=>v(t,t.cy.$(":selected").union(e)),"Del"),this.item("Hide others",()=>N(t,e))]}key(t){let e=[...this.box.querySelectorAll("button")],s=e.indexOf(this.box.getRootNode().activeElement),n={ArrowDown:s+1,ArrowUp:s-1,Home:0,End:e.length-1}[t.key];if(n!==void 0)e.at(n%e.length)?.focus();else if(t.key==="Escape"||t.key==="Tab")this.close();else return;t.preventDefault(),t.stopPropagation()}};var F="fusiongraph.canvas";function Xt(o,t){try{sessionStorage.setItem(F,JSON.stringify({scene:o,...t}))}catch{sessionStorage.removeItem?.(F)}}function te(o){try{let t=JSON.parse(sessionStorage.getItem(F)??"null");return t&&t.scene===o?t:null}catch{return null}}var P=class{constructor(t,e){this.root=t,this.host=t.querySelector(".canvas"),this.hidden=new Set,this.hiddenKinds=new Set,this.history=new I,this.data={scene:null,nodes:[],edges:[],kinds:{}},this.step=0,this.selectStep=0,this.theme=_(this.host),this.cy=e({container:this.host.querySelector(".stage"),style:U(this.theme),minZoom:.08,maxZoom:4,boxSelectionEnabled:!0,selectionType:"single"}),this.legend=new B(this),this.status=new $(this),this.toolbar=new L(this),this.tip=new j(this),this.menu=new O(this),qt(this),Dt(this),this.watcher=new ResizeObserver(()=>this.resized()),this.watcher.observe(this.host),this.exposed={ready:!1,layouts:0,layoutMs:0,counts:this.counts(),cy:this.cy,canvas:this},window.__kg=this.exposed}update(t,e){if(this.send=e,this.retheme(),!t)return;let s=t.scene!==this.data.scene;this.data=t,s?this.open():this.grow(),this.menu.relationsArrived(t.relations),this.obeySelection(),this.refresh()}open(){this.exposed.ready=!1,this.history=new I,this.hidden=new Set,this.hiddenKinds=new Set,this.step=this.data.step?.n??0,this.cy.elements().remove(),this.draw();let t=te(this.data.scene);if(t){R(this,t.picture,!0),this.refresh(),this.cy.viewport(t.viewport),this.select(t.selected.nodes,t.selected.edges),this.exposed.ready=!0;return}this.refresh(),this.layOut()}grow(){let t=this.cy.elements().map(c=>c.id()),e=this.data.step?.n!==void 0&&this.data.step.n!==this.step,s=e?m(this):null,n=this.draw(),i=new Set([...this.data.nodes,...this.data.edges].map(c=>c.id));if(this.cy.elements().filter(c=>!i.has(c.id())).remove(),!e)return;this.step=this.data.step.n;let r=new Set(this.data.step.ids),a=this.cy.nodes().filter(c=>r.has(c.id())&&this.hidden.has(c.id()));a.forEach(c=>this.hidden.delete(c.id())),this.showEdgesBetweenShown();let d=n.nodes().filter(c=>!t.includes(c.id()));this.refresh();let h=d.union(a);if(h.empty()&&n.empty()){this.status.say("Nothing more around it");return}h.nonempty()&&!Qt(this.cy,h,this.data.step.origin)&&this.layOut(),w(this.cy),this.status.sayIfOutside(h),this.history.record(s,m(this),"expand"),this.remember()}draw(){let{cy:t}=this,e=[];for(let n of this.data.nodes){let i=t.getElementById(n.id);i.nonempty()?i.data(n):e.push({group:"nodes",data:{more:0,...n}})}for(let n of this.data.edges){let i=t.getElementById(n.id);i.nonempty()?i.data(n):e.push({group:"edges",data:n})}t.nodes().removeClass("focus");let s=t.add(e);return this.data.focus&&t.getElementById(this.data.focus).addClass("focus"),s}showEdgesBetweenShown(){this.cy.edges().forEach(t=>{!this.hidden.has(t.source().id())&&!this.hidden.has(t.target().id())&&this.hidden.delete(t.id())})}layOut(){if(this.cy.width()<10||this.cy.height()<10){this.layoutDue=!0;return}this.layoutDue=!1;let t=performance.now();Yt(this.cy,()=>{q(this.cy),w(this.cy),this.exposed.ready=!0,this.status.say(""),this.exposed.layouts+=1,this.exposed.layoutMs=performance.now()-t,this.remember()})}showAll(){q(this.cy),w(this.cy),this.status.say("")}change(t,e){let s=m(this);e(),this.refresh(),this.history.record(s,m(this),t),this.remember(),this.report()}undo(){let t=this.history.undo();t?this.travel(t.before,`Undone: ${t.what}`):this.status.say("Nothing to undo")}redo(){let t=this.history.redo();t?this.travel(t.after,`Done again: ${t.what}`):this.status.say("Nothing to do again")}travel(t,e){R(this,t),this.refresh(),this.status.say(e),this.remember(),this.report()}select(t,e){let s=new Set([...t,...e]);this.quietly(()=>{this.cy.elements().unselect(),this.cy.elements().filter(n=>s.has(n.id())).select()})}obeySelection(){let t=this.data.select;!t||t.n===this.selectStep||(this.selectStep=t.n,this.select(t.nodes??[],t.edges??[]),this.emphasise(),this.reportSoon())}quietly(t){this.silent=!0,t(),this.silent=!1}selectionChanged(){this.emphasise(),this.silent||this.reportSoon()}reportSoon(){clearTimeout(this.selecting),this.selecting=setTimeout(()=>this.report(),15)}emphasise(){let{cy:t}=this,e=t.$(":selected");t.batch(()=>{t.elements(".near").removeClass("near"),e.nodes().connectedEdges().addClass("near"),e.nodes().neighborhood("node").addClass("near"),e.edges().connectedNodes().addClass("near")})}refresh(){let{cy:t}=this;t.batch(()=>{t.nodes().forEach(e=>{let s=this.hidden.has(e.id())||this.hiddenKinds.has(e.data("kind"));e.toggleClass("hidden",s)}),t.edges().forEach(e=>{let s=this.hidden.has(e.id())||e.connectedNodes(".hidden").nonempty();e.toggleClass("hidden",s)}),t.$(".hidden:selected").unselect(),this.countHidden()}),w(t),this.legend.draw(),this.status.draw(),this.toolbar.draw(),this.exposed.counts=this.counts()}countHidden(){this.cy.nodes().not(".hidden").forEach(t=>{let e=t.connectedEdges().not(".hidden").length;t.data("more",Math.max(0,(t.data("degree")??0)-e))})}counts(){let t=e=>e.not(".hidden").length;return{nodes:t(this.cy.nodes()),edges:t(this.cy.edges()),hidden:this.cy.nodes(".hidden").length,selected:this.cy.$(":selected").length}}report(){let t=this.cy.$(":selected");this.exposed.counts=this.counts(),this.remember(),this.send?.state("canvas",{scene:this.data.scene,nodes:t.nodes().map(e=>e.id()),edges:t.edges().map(e=>e.id()),shown:this.cy.elements().not(".hidden").map(e=>e.id())})}ask(t,e){this.send?.trigger(t,{...e,scene:this.data.scene})}expand(t,e=null){this.status.say(`Expanding ${t.data("label")} \u2026`),this.ask("expand",{id:t.id(),relation:e})}remember(){let t=this.cy.$(":selected");Xt(this.data.scene,{picture:m(this),viewport:{zoom:this.cy.zoom(),pan:this.cy.pan()},selected:{nodes:t.nodes().map(e=>e.id()),edges:t.edges().map(e=>e.id())}})}retheme(){let t=_(this.host);Kt(t,this.theme)||(this.theme=t,this.cy.style(U(t)),this.legend.draw())}resized(){this.cy.resize(),this.layoutDue&&this.layOut()}destroy(){this.watcher.disconnect(),this.cy.destroy(),window.__kg===this.exposed&&delete window.__kg}};var G=Symbol.for("fusiongraph.cytoscape");function ee(){if(!globalThis[G]){let o,t=new Promise(e=>{o=e});globalThis[G]={delivered:t,deliver:o}}return globalThis[G]}var T=new WeakMap;async function co({parentElement:o,data:t,setStateValue:e,setTriggerValue:s}){let n=await ee().delivered,i=T.get(o);return i||(i=new P(o,n),T.set(o,i)),i.update(t,{state:e,trigger:s}),()=>{T.get(o)?.destroy(),T.delete(o)}}export{co as default};
