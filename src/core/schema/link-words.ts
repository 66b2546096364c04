// What is said of a link that is none: apart from how it is read (readings.ts), because the sign page says it in words of its own.

import { type LinkFault, meantSite } from './readings.ts';

export function linkWords({ reason, found }: LinkFault): { message: string; hint: string } {
  switch (reason) {
    case 'space':
      return { message: 'A link has no spaces.', hint: 'Remove the space, or write %20 for it.' };
    case 'backslash':
      return { message: 'A link has no backslash.', hint: 'Write / or, where it belongs to the address, %5C.' };
    case 'no scheme': {
      const meant = meantSite(found);
      return {
        message: `“${found}” has no scheme.`,
        hint: meant === undefined ? 'Write the whole address of a web page, with https://.' : `Write ${meant}.`,
      };
    }
    case 'scheme':
      return { message: `A link begins with http:// or https://, and this one with ${found}:.`, hint: 'Give the address of a web page.' };
    case 'no address':
      return { message: `“${found}” is not a web address.`, hint: 'Copy the address from the browser.' };
    case 'slashes':
      return { message: 'After http: or https: come two slashes.', hint: `Write ${found}.` };
    case 'user':
      return { message: 'The link holds a user name or a password.', hint: 'Remove what stands before the @.' };
    case 'no site':
      return { message: `“${found}” is not the name of a site on the web.`, hint: 'Copy the address from the browser.' };
  }
}
