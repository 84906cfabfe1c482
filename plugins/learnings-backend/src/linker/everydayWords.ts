/**
 * Words that a recap is full of whether or not something in the catalog is
 * called so: everyday English, and what engineers say every day. In the
 * singular; add to them freely.
 */
const EVERYDAY_WORDS = `
ability about above access account across action active activity actual adapter add address admin
advantage advice after again agent agreement alert all also always amount analysis analytics angle
anomaly answer any app application approach approval archive area around article ask asset audience
audit auth author authentication authorization automation available average avatar award away
back backend background backlog backup bad badge balance bank banner bar base baseline basic basis basket
batch beacon best better big bill billing bin bird bit black block blog blue board body book booking bot
bottom box boundary brain branch brand bridge bring broker browser bucket budget bug build builder
building bus business button buy buyer
cache calculator calendar call camera campaign canary capacity capital card care cargo carrier cart
case cash castle catalog catalogue category cause center central centre certificate chain challenge
chance change channel chart chat check checkout choice city class clean clear client clock close
cloud club cluster coach code coin cold collaboration collection collector color come command comment commerce
common communication community company compass compare compliance component compute computer
concept conference config configuration connect connection connector console consumer contact container
content contract control controller conversation conversion cookie copy core corner cost count
counter country course court cover crane create creative credential credit crew critical cross culture
currency current customer cycle
daily dashboard data database dataset date day deal death debt decision deck deep default
delivery demand demo department deploy deployer deployment depot design desk detail detection dev
developer development device dialog difference digest digital direct direction directory discount discovery discussion disk
dispatch dispatcher display distribution dock document documentation domain door download draft drive
driver drop dynamic
eagle early earth east easy echo edge edit editor education effect effort email employee empty encounter
end energy engage engagement engine engineer engineering enterprise entity entry environment error
estimate evaluation event evidence evolution example exchange execution executor expense experience experiment
expert explorer export express extension external eye
face facility fact factory failure fair falcon family fast feature feed feedback fetch field file
filter final finance find finder fire first fix flag flat fleet flight flow focus folder follow food
force forecast foreign forest form format forum forward foundation frame framework fraud free freight frequency
fresh friend front frontend fuel full function fund fusion future
game gap garden gate gateway general generator gift give global goal gold good governance graph gray
great green grid ground group growth guard guardian guest guide
hand handler happy hardware harbor harbour head health heap heart heartbeat heat help helper hero high
history hive home hook hope horizon host hotel hour house hub human
idea identity image impact implementation import improvement inbox incident index indicator industry
infra info information infrastructure ingest ingestion ingress initiative input insight inspector install
instance integration intelligence interest interface internal internet inventory investment invoice
issue item
job join journal journey judge jump junction
keep kernel key kit knowledge
label lab lake lambda land landing language large last late launch launcher layer layout lead leader learn learner
learning lease ledger legacy legal lens lesson letter level library license life light lighthouse
limit line link list listener listing live load loader loan local location lock log logger logging logic
login logistic long look lookup loop loyalty
machine magic mail mailer main maintenance manage management manager map mapper market marketing
marketplace master match matcher matrix matter measure media meeting member membership memory menu merchant
mercury mesh message messaging meta metadata method metric middleware migration mind mine minute mirror
mission mobile mode model module moment monday money monitor monitoring month moon morning motion mountain move movement
movie multi music
name native nature navigation navigator need nest network new news newsletter next night node noise
north note notebook notification notifier number
object observability observer ocean off offer office offline oil old on onboarding one online open
operation operator opinion opportunity optimization optimizer option oracle order orchestration orchestrator
organisation organization origin other outbox outcome outlet output outside overview own owner
package page panel paper parameter parent park parser part partner party passport password past patch path
pattern pay payment payout payroll peer people performance permission person persona phone phoenix photo
pick picture piece pilot pipe pipeline place plan planner planning plant platform play player plugin point policy
poll pool pop port portal portfolio position post postbox power practice prediction preference presence preview
price pricing print prior privacy private problem process processing processor procurement producer product
production profile program programme progress project promise promotion proof property proposal
prototype provider provision provisioner provisioning proxy public publication publisher pull pulse purchase
purpose push
quality quantity query quest question queue quick quiz quota quote
radar radio rain range ranking rate rating raw reach reaction read reader ready real reason receipt
recommendation record recovery red reference referral refund region registration registry relation relay
release reliability remote render renderer rental repair replica replication report reporter reporting repository
request research reservation resource response rest result retail return revenue review reward right
ring rise risk river road roadmap robot rocket role room root round route router routine routing row rule run
runner runtime
safe safety sale sample sandbox satellite save scale scanner scene schedule scheduler schema school
science scope score scorer scoring scout scraper screen script seal search season seat second secret section security seed
segment segmentation select selection sell seller send sender sensor sentinel sequence series server service
session set setting settlement setup share shell shield shift ship shipment shipping shop shopping short
show shuttle side sidecar sign signal signup silver simple simulation simulator site size sky sleep small smart social
software solution sort sound source south space spark speaker special speech speed spot spring
sprint square stack staff stage staging standard star start state statement static station
statistic status step stock stop storage store storefront story strategy stream streaming street strong structure student
studio study style subject submission subscriber subscription success suggestion suite summary summer sun support
surface survey swap sweep switch symbol sync synchronization system
table tag take talent talk target task tax team tech technology telemetry template tenant term terminal
test testing text theme theory thing think thread throttle thunder ticket tide tiger time timeline timer titan title
today together token tool toolbox toolkit tooling top topic torch touch tour tower trace tracer tracing track tracker tracking trade
trading traffic train training transaction transfer transform transformation transformer transit transition translation translator
transport travel tree trend trial trigger trip truck true trust truth turn twin type
unit university unified universe update upgrade upload usage use user utility
validation validator value vault vehicle vendor venue version victory video view viewer vision visit visitor
visual voice volume voucher vote
walk wallet wall warehouse warning watch watchdog watcher water wave way weather web webhook website
wedding week weight welcome west wheel white wide widget win window winter wire wizard word work worker
workflow workload workplace workshop workspace world wrapper write writer
yard year yellow yesterday young zebra zero zone zoo
`;

const everyday = new Set(EVERYDAY_WORDS.trim().split(/\s+/));

/** Latin words of so few letters are abbreviations of too many things. */
const SHORT = 3;

/**
 * Whether a word alone says nothing about the catalog.
 *
 * @param word - in any case, in the singular or plural, or as a verb
 */
function isEverydayWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower) && lower.length <= SHORT) return true;
  return [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/e?d$/, ''),
    lower.replace(/d$/, ''),
    lower.replace(/ing$/, ''),
    lower.replace(/ing$/, 'e'),
  ].some(form => everyday.has(form));
}

/** Whether a name consists of everyday words alone, however they are joined. */
export function isEverydayName(name: string): boolean {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every(isEverydayWord);
}
