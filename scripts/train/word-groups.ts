/**
 * Words customers use for one thing, written for earshot: what stands between two slashes is a group, and its words mean about the same in
 * talk of products, shops, banks and travel. Words that only belong to one field (card, payment) are not a group:
 * merging different problems is the worse mistake.
 */
const GROUPS = `
account profile / balance funds / money cash / bank banking branch / card cards creditcard / debit atm /
charge charged bill billed billing / fee fees surcharge commission / price pricing cost costs priced /
expensive overpriced pricey costly / cheap affordable inexpensive / payment pay paid paying payments /
purchase buy bought buying purchased purchases / refund reimburse reimbursement refunded moneyback /
invoice receipt receipts invoices / subscription subscribe subscribed membership member plan /
unsubscribe cancel cancelled canceled cancellation cancelling / renew renewal renewed autorenew renewing /
upgrade upgraded upgrading premium pro / downgrade downgraded revert rollback / trial freetrial /
discount coupon voucher promo promotion / reward rewards points cashback loyalty /
redeem redeemed redeeming redemption / transfer transferred transferring wire remit move /
deposit deposited depositing / withdraw withdrawal withdrew withdrawing / exchange conversion convert converted /
currency dollars euros pounds usd eur gbp / rate rates percentage / interest apr / loan loans mortgage lend /
debt owe owed owing / tax taxes vat irs / salary wage wages paycheck payroll income earnings / direct deposit /
check cheque checks cheques / fraud scam fraudulent scammed scammer suspicious unauthorized unauthorised /
stolen stole theft thief robbed steal / lost lose losing misplaced missing /
hacked hacker compromised breach breached hack / block blocked freeze frozen locked lock suspend suspended /
unlock unblock unfreeze reactivate / decline declined reject rejected refuse refused denied deny /
pending processing unprocessed / approve approved approval accept accepted /
verify verification verified confirm confirmation confirmed validate identity / limit limits cap maximum ceiling /
minimum least lowest / increase raise higher increased raising bump /
decrease reduce lower lowered decreasing reduced / due deadline owed / late overdue delayed delay delays /
expire expired expires expiration expiry / replace replacement replacing replaced substitute /
damaged broken cracked bent scratched snapped / pin passcode /
password passwords passphrase credential credentials / username userid login signin / logout signout /
sign log logging signing / signup register registered registration enrol enroll / code otp sms passcodes /
twofactor 2fa authenticator mfa / fingerprint biometric biometrics faceid touchid /
email emails mail mails inbox / phone telephone cell cellphone mobile smartphone / iphone ios /
ipad tablet tablets / android pixel samsung galaxy / computer pc laptop desktop macbook mac windows /
watch smartwatch wearable / browser chrome safari firefox edge / website site webpage web page /
download downloaded downloading downloads / upload uploaded uploading uploads /
install installed installing installation reinstall reinstalled /
uninstall uninstalled delete deleted remove removed erase erased deleting removing /
update updated updating updates patch / crash crashes crashed crashing shutdown closes /
freeze hang hangs stuck freezes freezing hung unresponsive / bug bugs glitch glitches glitchy buggy defect /
error errors failure fault / fail fails failed failing unsuccessful /
slow slower sluggish laggy lag lags lagging slowly / fast quick quickly faster speedy rapid /
load loads loading loaded / buffer buffering buffers stutter stutters /
offline disconnected disconnect disconnects disconnecting / online connected /
internet wifi network connection connectivity signal /
sync synced syncing synchronize synchronise synchronization syncs / bluetooth pair pairing paired /
battery drain drains draining drained / charger charging recharge /
hot heat heats heating overheat overheats overheating warm / storage space disk gigabytes gb / memory ram /
backup backups restore restored / export exported exporting csv / import imported importing /
share shared sharing / print printer printing printed / scan scanner scanning scanned /
camera photo photos picture pictures pic pics image images / video videos clip clips movie movies film /
audio sound sounds volume / loud louder quiet quieter silent mute muted / microphone mic voice /
music song songs track tracks tune / playlist playlists / artist singer band album / radio podcast podcasts /
notification notifications alert alerts push / remind reminder reminders / alarm alarms wake /
timer stopwatch countdown / calendar schedule scheduled agenda / meeting meetings appointment appointments /
event events / list lists checklist / task tasks todo chore chores / note notes memo /
message messages text texts texting chat chats / call calls calling dial called / contact contacts /
friend friends buddy / family relatives / group groups team / search searching find finding searched /
filter filters sort sorting / button buttons tap click clicking tapped press / screen display /
keyboard typing type / font letters / color colour colors colours theme / dark darkmode night /
bright brightness dim / menu navigation sidebar tab tabs / layout interface ui design / icon icons logo /
widget widgets / setting settings preferences options configuration /
language languages english spanish french german / translate translation translated translator / map maps /
location locate gps whereabouts / directions route routes / distance far miles kilometers / traffic congestion /
car vehicle automobile truck / tire tires tyre tyres / oil lubricant / gas fuel petrol gasoline / mileage mpg /
maintenance servicing tuneup / mechanic garage / ride taxi uber lyft cab / driver drivers courier /
delivery deliver delivered delivering shipment ship shipped shipping dispatch / package parcel packages parcels /
track tracking / address addresses postcode zip / order orders ordered ordering / cart basket checkout /
stock available availability / size sizes sizing / return returned returning returns / warranty guarantee /
quality material fabric / color shade / gift giftcard gifts / store shop shops / seller vendor merchant /
customer client / support helpdesk assistance / agent representative rep operator advisor /
reply respond response answer answered replied / wait waiting waited queue / rude impolite unfriendly /
helpful kind friendly / complain complaint complaints / explain explanation clarify / help assist /
flight flights plane airplane / airline airlines carrier / airport terminal / luggage baggage suitcase bags bag /
seat seats / ticket tickets / booking book booked reservation reserve reserved reservations /
hotel hotels motel lodging room rooms / trip travel travelling traveling vacation journey / visa passport /
vaccine vaccines vaccination shots / holiday holidays / restaurant restaurants diner eatery /
food meal meals dish dishes dinner lunch breakfast / recipe recipes cook cooking bake / ingredient ingredients /
calorie calories nutrition nutritional / drink drinks beverage / grocery groceries shopping /
weather forecast temperature / rain raining snow / time clock / date today / week weekly / month monthly /
year yearly annual annually / hour hourly / day daily / score scores rating / history past previous /
statement statements / transaction transactions / spend spending spent expense expenses expenditure /
budget budgets budgeting / save saving savings / invest investment investing stocks /
insurance insured policy coverage / claim claims / retirement 401k pension / application apply applied applying /
status progress / new another additional extra / old older outdated / open opened opening opens /
close closed closing / start begin starts started launch launching / stop stopped stops halt / turn switch /
on enable enabled activate activated activation / off disable disabled deactivate deactivated /
change changed changing modify alter edit / create make add added adding /
fix fixed repair repaired resolve resolved / check look view see / show display / tell say inform /
want wish like / abroad overseas foreign international / country countries nation / home house /
work job office workplace / pto vacationdays timeoff / boss manager supervisor / name names called /
joke jokes funny / game games gaming / level levels stage /
ad ads advert adverts advertisement advertisements advertising commercials / popup popups / privacy private /
data information / permission permissions consent / security secure safe safety / spam junk / virus malware /
child children kid kids son daughter / parent parents mom dad mother father / student students /
teacher teachers school / doctor medical hospital / accessible accessibility blind /
subtitle subtitles captions caption / resolution quality hd / tutorial guide instructions manual /
confusing confused unclear complicated / easy simple intuitive / useless pointless worthless /
duplicate duplicates twice double / empty blank white / random randomly / automatic automatically auto /
manual manually / allow allowed let permit / missing disappeared vanished gone /
wrong incorrect inaccurate mistaken / correct accurate right / exact precise /
compatible compatibility supports supported / version versions release / feature features functionality function /
request requests / suggest suggestion recommend recommendation / review reviews / speak talk speaking /
listen hear / read reading / write writing / learn learning / repeat again / light lights lamp / door doors /
tv television / bot robot ai / play playing / pause resume / record recording recorded / draw drawing /
crop resize / attach attachment attachments file files document documents pdf / folder folders directory /
link links url / copy paste / undo redo / drag drop
`;

/** The groups, each a list of words; a word said twice belongs to its first group. */
export function wordGroups(): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return GROUPS.trim()
    .split('/')
    .map((group) => group.split(/\s+/).filter((word) => word !== '' && !seen.has(word) && seen.add(word)))
    .filter((group) => group.length > 1);
}
