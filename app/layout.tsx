import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import './globals.css';

// SIL OFL 1.1; Latin subset, 34 KB.
const atkinson = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--font-atkinson',
  fallback: ['system-ui', 'sans-serif'],
});

export const metadata: Metadata = {
  title: { default: 'Paillasse', template: '%s · Paillasse' },
  description:
    'S’auto-évaluer pour un métier de la bioproduction, bloc par bloc, sur son téléphone, sans réseau. Avec une incertitude dite franchement.',
  applicationName: 'Paillasse',
  manifest: '/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Paillasse', statusBarStyle: 'default' },
  icons: {
    icon: [
      { url: '/icones/icone.svg', type: 'image/svg+xml' },
      { url: '/icones/icone-192.png', sizes: '192x192' },
    ],
    apple: '/icones/apple-touch-icon.png',
  },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0e131b' },
  ],
};

/** Before anything is painted: does this phone know a learner, and is a session of this page's target under way? */
const HINTS = `try{var d=document.documentElement,l=localStorage;if(l.getItem('paillasse.connu'))d.setAttribute('data-known','');var m=location.pathname.match(/^\\/evaluer\\/(.+)$/);if(m&&((l.getItem('paillasse.session')||'').split(' ').indexOf(m[1])>=0||location.search))d.setAttribute('data-session','')}catch(e){}`;

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={atkinson.variable} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, see HINTS. */}
        <script dangerouslySetInnerHTML={{ __html: HINTS }} />
        {children}
      </body>
    </html>
  );
}
