/* npm run vapid: a new key pair for reminders, ready to paste in the environment. Changing it later ends the reminders of every phone. */
import webpush from 'web-push';

const { publicKey, privateKey } = webpush.generateVAPIDKeys();
console.log(`VAPID_PUBLIC_KEY=${publicKey}
VAPID_PRIVATE_KEY=${privateKey}
VAPID_SUBJECT=mailto:contact@exemple.fr`);
