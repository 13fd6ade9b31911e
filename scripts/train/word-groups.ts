import { stem } from '../../src/analysis/stem.ts';

/**
 * Words customers use for one thing, written for earshot: what stands between two slashes is a group, and its words mean about the same in
 * talk of products, shops, banks and travel. Words that only belong to one field (card, payment) are not a group:
 * merging different problems is the worse mistake. Nor is a word with two common meanings ("freeze" an account, an
 * app freezes) in a group of either, and words that end up at one stem ("charged", "charging") are one word to us.
 */
const GROUPS = `
account profile / balance funds / money cash / bank banking branch / card cards creditcard / atm cashpoint cashmachine /
charge charged bill billed billing deduct deducted deduction / fee fees surcharge commission /
price pricing cost costs priced / expensive overpriced pricey costly / cheap affordable inexpensive /
payment pay paid paying payments payable / purchase buy bought buying purchased purchases /
refund reimburse reimbursement refunded moneyback / invoice receipt receipts invoices /
subscription subscribe subscribed subscriber membership member plan /
unsubscribe cancel cancelled canceled cancellation cancelling terminate / renew renewal renewed autorenew renewing /
upgrade upgraded upgrading premium pro / downgrade downgraded revert rollback / trial freetrial /
discount coupon voucher promo promotion promocode / reward rewards points cashback loyalty /
redeem redeemed redeeming redemption / transfer transferred transferring wire remit /
recipient payee beneficiary receiver / deposit deposited depositing / withdraw withdrawal withdrew withdrawing withdrawn /
exchange conversion convert converted / currency dollars euros pounds usd eur gbp / rate rates percentage / interest apr /
loan loans mortgage lend borrow / debt owe owed owing / tax taxes vat irs /
salary wage wages paycheck payroll income earnings payslip / overdraft overdrawn overdraw / cheque cheques /
fraud scam fraudulent scammed scammer fraudster phishing suspicious unauthorized unauthorised /
unknown unfamiliar unrecognised unrecognized / stolen stole theft thief robbed steal /
lost lose losing misplaced missing disappeared disappear vanished gone / dispute disputed chargeback contest /
hacked hacker compromised breach breached hack / block blocked lock locked suspend suspended ban banned /
freeze frozen freezes freezing / unlock unblock unfreeze reactivate unban /
decline declined reject rejected refuse refused denied deny / pending processing unprocessed /
approve approved approval accept accepted acceptance /
verify verification verified confirm confirmation confirmed validate validation / identity identification id /
limit limits cap maximum ceiling restriction restricted / minimum least lowest /
increase raise higher increased raising bump / decrease reduce lower lowered decreasing reduced / due deadline /
late overdue delayed delay delays / expire expired expires expiration expiry /
replace replacement replacing replaced substitute /
damaged broken cracked bent scratched snapped broke defective faulty shattered torn / pin passcode /
password passwords passphrase credential credentials / username userid /
login logins signin logon log logged logging sign signed signing / logout signout logoff /
signup register registered registration enrol enroll enrolled / code otp sms / twofactor 2fa authenticator mfa /
fingerprint biometric biometrics faceid touchid / forget forgot forgotten remember / email emails mail mails inbox /
phone telephone cell cellphone mobile smartphone / iphone ios / ipad tablet tablets / android pixel samsung galaxy /
computer pc laptop desktop macbook mac windows / watch smartwatch wearable / browser chrome safari firefox edge /
website site webpage web page / download downloaded downloading downloads / upload uploaded uploading uploads /
install installed installing installation reinstall reinstalled / uninstall uninstalled /
delete deleted remove removed erase erased deleting removing / update updated updating updates patch /
crash crashes crashed crashing shutdown quits / hang hangs hung stuck unresponsive /
bug bugs glitch glitches glitchy buggy defect / error errors failure fault / fail fails failed failing unsuccessful /
slow slower sluggish laggy lag lags lagging slowly / fast quick quickly faster speedy rapid speed /
instant instantly immediate immediately / load loads loading loaded / buffer buffering buffers stutter stutters /
offline disconnected disconnect disconnects disconnecting / online connected connect connecting connects /
internet wifi network connection connectivity signal / router modem /
sync synced syncing synchronize synchronise synchronization syncs / bluetooth pair pairing paired /
headphones headphone earphones earbuds headset airpods / speaker speakers / cable cables cord adapter adaptor plug /
battery drain drains draining drained / charger recharge / hot heat heats heating overheat overheats overheating warm /
storage space disk gigabytes gb / memory ram / backup backups restore restored / export exported exporting csv /
import imported importing / share shared sharing / print printer printing printed printout / scan scanner scanning scanned /
camera webcam / photo photos picture pictures pic pics image images / video videos clip clips movie movies film /
blurry blurred pixelated grainy / rotate rotation landscape portrait orientation / audio sound sounds volume /
loud louder quiet quieter silent mute muted / microphone mic voice / music song songs tune tunes / track tracking tracked /
playlist playlists / artist singer band album / radio podcast podcasts /
notification notifications notify notified alert alerts push / remind reminder reminders / alarm alarms wake /
timer stopwatch countdown / calendar schedule scheduled agenda / reschedule rescheduled rebook postpone /
meeting meetings appointment appointments / event events / list lists checklist / task tasks todo chore chores /
note notes memo / message messages text texts texting chat chats / call calls calling dial called / contact contacts /
friend friends buddy / family relatives / wife husband spouse partner / group groups team /
search searching find finding searched found / filter filters sort sorting / button buttons tap click clicking tapped press /
screen touchscreen display / keyboard keyboards / font fonts letters / color colour colors colours shade / theme themes /
dark darkmode night / bright brightness dim / menu navigation sidebar tab tabs / layout interface ui design redesign /
icon icons logo / widget widgets / setting settings preferences options configuration configure /
choose select pick choice chosen selected / language languages english spanish french german /
translate translation translated translator / map maps / location locate gps whereabouts / nearest closest nearby near /
directions route routes / distance far miles kilometers / traffic congestion / car vehicle automobile truck /
tire tires tyre tyres / oil lubricant / gas fuel petrol gasoline / mileage mpg / maintenance servicing tuneup /
mechanic garage / ride taxi uber lyft cab / driver drivers / train trains railway rail / bus buses coach /
delivery deliver delivered delivering shipment ship shipped shipping dispatch dispatched /
receive received receiving arrive arrived arrives arriving arrival / send sent sending / package parcel packages parcels /
courier postman mailman / customs duties / address addresses postcode zip / order orders ordered ordering /
cart basket checkout / pickup collect collection / available availability / size sizes sizing /
return returned returning returns / warranty guarantee / material fabric cloth / gift giftcard gifts /
store shop shops shopping mall / seller vendor merchant retailer / customer client / support helpdesk assistance /
agent representative rep operator advisor / human person live / reply respond response answer answered replied /
wait waiting waited queue / rude impolite unfriendly / helpful friendly / complain complaint complaints /
explain explanation clarify / help assist / why reason cause / flight flights plane airplane / airline airlines carrier /
airport terminal / boarding checkin / layover stopover / luggage baggage suitcase bags bag / seat seats / ticket tickets /
booking book booked reservation reserve reserved reservations / hotel hotels motel lodging room rooms /
trip travel travelling traveling vacation journey / visa passport / vaccine vaccines vaccination shots / holiday holidays /
restaurant restaurants diner eatery / food meal meals dish dishes dinner lunch breakfast / recipe recipes cook cooking bake /
ingredient ingredients / calorie calories nutrition nutritional / drink drinks beverage / grocery groceries supermarket /
weather forecast temperature / rain raining snow / date today / week weekly / month monthly / year yearly annual annually /
hour hourly / day daily / score scores / history previous / statement statements / transaction transactions /
spend spending spent expense expenses expenditure / budget budgets budgeting / save saving savings /
invest investment investing investor / insurance insured insurer policy coverage / claim claims / retirement 401k pension /
application apply applied applying applicant / status progress / new another additional extra / old older outdated /
open opened opening opens / close closed closing / start begin starts started beginning began / stop stopped stops halt /
turn switch / enable enabled activate activated activation activating /
disable disabled deactivate deactivated deactivation / change changed changing changes modify alter edit /
create make made creating / fix fixed repair repaired resolve resolved solve solved solution /
check checking look view viewing see / show tell say inform / want wish like /
abroad overseas foreign international internationally / country countries nation / home house /
job office workplace company employer business / pto vacationdays timeoff / boss manager supervisor /
employee staff colleague coworker / name names / joke jokes funny / game games gaming / level levels stage /
coin coins gem gems diamonds / character characters hero /
ad ads advert adverts advertisement advertisements advertising commercials / popup popups / privacy private /
data information info details / permission permissions consent / security secure safe safety / spam junk / virus malware /
child children kid kids son daughter / parent parents mom dad mother father / student students / invite invitation invited /
teacher teachers school / doctor medical hospital / medicine medication drug pill / workout exercise exercises gym /
step steps pedometer / accessible accessibility blind / subtitle subtitles captions caption / resolution hd /
tutorial guide instructions handbook / confusing confused unclear complicated / easy simple intuitive /
useless pointless worthless / annoying irritating frustrating infuriating /
duplicate duplicates duplicated twice double doubled / empty blank white / random randomly / automatic automatically auto /
mistake mistakenly accident accidentally unintentionally / allow allowed let permit /
wrong incorrect inaccurate mistaken incorrectly wrongly / correct accurate correctly / exact exactly precise precisely /
compatible compatibility / version versions release / feature features functionality function / request requests /
suggest suggestion recommend recommendation / review reviews / speak talk speaking talking spoke /
listen hear listening heard / read reading / write writing written / learn learning / repeat again / light lights lamp /
door doors / tv television / bot robot ai / play playing / pause resume / record recording recorded / draw drawing /
crop resize / attach attachment attachments file files document documents pdf / folder folders directory / link links url /
copy copied clipboard / undo redo / drag drop / amount total sum / happen happened happening occur occurred /
current currently now / soon shortly / urgent urgently emergency
`;

/** The groups, each a list of stems. Throws where a stem is in two: one of them would silently lose it. */
export function wordGroups(): readonly (readonly string[])[] {
  const groups = GROUPS.split('/').map((group) => [...new Set(group.trim().split(/\s+/).map(stem))]);
  const stems = groups.flat();
  const twice = stems.filter((each, at) => stems.indexOf(each) < at);
  if (twice.length > 0) throw new Error(`word-groups.ts: in two groups: ${twice.join(', ')}`);
  return groups;
}
