package grammar

import "timeline/timeline/wordlist"

// Classes of words that more than grammar goes by. Verbs and nouns stand by their lemmas, other words by their forms, all in
// lower case. Nothing changes them.

// Conjunctions join words, phrases and clauses.
var Conjunctions = wordlist.Set("and but or nor while whereas yet")

// Auxiliaries are the forms of auxiliary verbs, contracted ones and negated ones as well.
var Auxiliaries = wordlist.Set(`is are was were be been has have had do does did will would shall should can could may might must
		's 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't`)

// Determiners stand before a noun.
var Determiners = wordlist.Set("a an the this that these those his her its their our my your no any some each every")

// Prepositions are the common ones of one word.
var Prepositions = wordlist.Set(`of in on at to for from by with about into over against under between during through among
		within without toward towards across behind beyond near per via upon amid despite`)

// PastForms are forms of verbs that do not end in -ed and are seldom anything but finite.
var PastForms = wordlist.Set(`met went came took gave made sent led left held won lost began became broke brought built bought
		caught chose drew drove ate fell felt fought found flew forbade got grew hit kept knew laid lent let paid put ran
		rose sat saw sold shot shook sank spoke spent split spread stood stole struck swore swept taught threw thought
		understood woke wore wrote withdrew saw sought signed flew fled wants want expects plans hopes seeks meets visits
		begins ends calls says agrees remains faces takes makes goes comes holds accuses urges warns rejects supports`)

// Openers join a sentence to the one before it, at its beginning.
var Openers = wordlist.Set("and but or so yet nor while whereas however meanwhile moreover furthermore nevertheless still also then thus instead indeed")

// Completing are words before a gerund that a verb needs: "accuse of", "thank for", "bar from".
var Completing = wordlist.Set("of from for to with in against")

// Subordinating are the conjunctions before clauses that a sentence is whole without.
var Subordinating = wordlist.Set("because since as while when after before although though if unless until once whereas so lest")

// Focusing are adverbs that belong to the conjunction behind them: "even if".
var Focusing = wordlist.Set("even only just mainly partly especially particularly")

// CalendarWords have a capital and name nobody.
var CalendarWords = wordlist.Set(`i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr jun jul aug sept sep oct nov dec`)

// Joining are prepositions that begin clauses as well.
var Joining = wordlist.Set("after before since until")

// Reporting are verbs of saying, showing and thinking, behind which stands what is so.
var Reporting = wordlist.Set(`say tell report add announce state declare claim confirm note explain insist argue acknowledge testify quote reveal
		disclose stress write assert allege indicate reiterate maintain suggest admit emphasize emphasise recall comment remark reply
		inform complain lament believe think repeat boast contend warn signal show learn hint vow pledge promise`)

// Believing are verbs of reports that ask nobody for anything.
var Believing = wordlist.Set("believe think learn show indicate recall reveal")

// Commanding are verbs by which somebody is told what to do.
var Commanding = wordlist.Set("order instruct direct command")

// Answers are verbs that leave the act to what stands behind "with": "responded with an attack".
var Answers = wordlist.Set("respond retaliate react reply answer counter")

// Transitive are verbs that say nothing without an object.
var Transitive = wordlist.Set(`pass set make take get give have hold reach sign send build buy sell bring carry choose cause create destroy draft
	find modify issue launch own prepare present publish receive run seize spend use want write win propose adopt approve ban break offer
	impose order plan announce command control face need call see open release raise lift lose`)

// Spanning are verbs of what takes its time, as no place does.
var Spanning = wordlist.Set("begin start end last conclude")

// Legislating are verbs of which "it" is a law.
var Legislating = wordlist.Set("sign pass adopt approve ratify enact veto vote")

// Consequent are verbs of what comes of force, which who only tells of it has not done.
var Consequent = wordlist.Set("kill wound injure maim destroy damage displace")

// Documents are nouns for what is written or decided: it says, asks and forbids, but who acts is its author.
var Documents = wordlist.Set(`law bill act decree letter note message communique communiqué statement declaration resolution
	agreement treaty accord pact convention plan proposal draft document paper report text measure amendment
	directive memorandum charter protocol verdict ruling lawsuit petition complaint motion`)

// Measures are nouns that only say how much or many of another.
var Measures = wordlist.Set(`series number wave round lot kind type group variety ten dozen hundred thousand million billion piece batch barrage
	string set range total tonne ton worth majority handful shipment consignment planeload truckload boatload cargo form amount part act token letter state percent portion half part third quarter much most rest remainder score pair bulk team`)

// Periods are nouns for the time that somebody is given to do something.
var Periods = wordlist.Set("minute hour day week month")

// Occasions are nouns of times: "the first time that X visited Y".
var Occasions = wordlist.Set("time day week month year moment occasion night morning evening")

// Happenings are nouns for what took place at a time of its own.
var Happenings = wordlist.Set(`death killing murder assassination attack bombing shooting massacre earthquake quake crash accident
	disaster explosion blast blowout war invasion coup revolution uprising riot flood storm hurricane fire spill collapse
	kidnapping abduction suicide election referendum catastrophe incident bankruptcy resignation`)

// Provoking are nouns for what somebody may be blamed for, beside happenings.
var Provoking = wordlist.Set("protest demonstration unrest clash raid strike airstrike shelling crackdown incident incursion poisoning violence")

// Allegations are nouns of what may be so or not, which "that" tells behind them.
var Allegations = wordlist.Set("allegation accusation claim rumor rumour report suggestion charge assertion notion idea fear suspicion warning")

// Contents are nouns, beside allegations, behind which "that" tells what is so.
var Contents = wordlist.Set(`fact news word hope belief sign evidence view threat promise pledge decision concern assurance agreement condition
	demand proposal announcement statement conclusion confession doubt argument case impression understanding possibility likelihood
	prospect risk danger chance hint indication proof order ruling message letter insistence confidence confirmation principle certainty`)

// Collective are nouns of one body of many people.
var Collective = wordlist.Set(`presidency government administration cabinet regime ministry embassy authority army military force navy police parliament
	senate congress court party company bank union church group opposition militia coalition office department agency council assembly
	committee commission delegation crowd legislature people public population company firm family crew troop media press team mission consulate junta kingdom emirate sultanate monarchy politburo service bureau institute university newspaper network channel`)

// Blamable tells whether a noun is of what somebody may be blamed or praised for.
func Blamable(noun string) bool { return Happenings[noun] || Provoking[noun] }
