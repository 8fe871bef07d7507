/**
 * The words that say where somebody stands, by class: what the polarity of a thing becomes when it stands beside them
 * (polarity composition: Moilanen and Pulman 2007; shifters: Wiegand, Ruppenhofer and others 2018).
 *
 * The format: words are lemmas, parted by blanks. `+` names the prepositions under which the thing may stand ("agree+to"),
 * and `+obj` that it may also stand without one; a word with none takes what it governs directly, and a clause. `_` joins
 * a verb and its particle ("rule_out"). Sentences of several words are listed apart, one a line, `*` stands for any one word.
 */

/**
 * What a word makes of the thing that it takes:
 *   back: for it; denied, against it
 *   want: for it; denied, against it, also with somebody else as its doer
 *   call: for it; denied, open
 *   promise: will do it; denied, will not
 *   hope: for it, unless its clause says otherwise
 *   oppose: against it; denied, for it
 *   reject: against it; denied, open
 *   regret: against it; denied, open
 *   warn: against it, unless its clause says otherwise
 *   accuse: against what somebody did
 *   praise: for what somebody did
 *   deny: nothing follows from what is denied
 *   consider: talks of it: refused, against it; else open
 *   possible: open, but for a condition
 *   shift: ends it, keeps it away
 *   realise: brings it about
 *   good: it is good, or does good
 *   bad: it is bad, or does harm
 *   regard: as good or bad as it is called
 *   say: says it of oneself or of others
 *   foretell: says that it will be, and takes no side
 *   light: says nothing: "have", "express"
 *   through: what is said of it is said of the thing: "the idea of", "a peace based on"
 *   means: what comes of it says what it is worth: "as a result of"
 *   lip: in words only
 *   depend: it hangs on a condition
 */
export const predicateClasses = [
  'back',
  'want',
  'call',
  'promise',
  'hope',
  'oppose',
  'reject',
  'regret',
  'warn',
  'accuse',
  'praise',
  'deny',
  'consider',
  'possible',
  'shift',
  'realise',
  'good',
  'bad',
  'regard',
  'say',
  'foretell',
  'light',
  'through',
  'means',
  'lip',
  'depend',
] as const
export type PredicateClass = (typeof predicateClasses)[number]

type Words = Partial<Record<PredicateClass, string>>

export const verbs: Words = {
  back: `support back endorse favour favor advocate embrace champion defend uphold approve+obj+of accept welcome+obj applaud commend hail laud
    cheer celebrate salute acclaim bless like love prefer cherish appreciate recommend sympathise+with sympathize+with agree+to+with+on+upon
    consent+to assent+to acquiesce+in+to commit+to adhere+to subscribe+to believe+in tolerate stomach countenance trust+in+obj value treasure
    justify legitimise legitimize vindicate side+with rally+behind stand_by stand+by+behind+for vote+for plump+for opt+for concur+with
    sign_up+to sign_off+on go_along+with settle+for put_up+with live+with second green-light greenlight okay stick+to+with abide+by
    respect honour honor reaffirm argue+for speak_out+for care+about come_out+for enthuse+about speak+for back_up underwrite deserve merit benefit+from gain+from profit+from`,
  want: `want need wish+for+obj seek desire crave covet long+for yearn+for aspire+to aim+at+for+obj require strive+for+obj hanker+after`,
  call: `call+for+on call_upon demand urge request ask+for plead+for+with appeal+for+to press+for+obj push+for+obj lobby+for+obj campaign+for petition+for+obj
    propose suggest insist+on+upon advise beg+for implore beseech exhort encourage invite+obj agitate+for fight+for struggle+for clamour+for
    clamor+for prod instruct order command oblige counsel pray+for bid prescribe stipulate work+for+towards+toward
    push_through hold_out+for solicit crusade+for`,
  promise: `promise pledge vow undertake guarantee intend plan threaten offer resolve determine swear agree volunteer mean press_ahead+with
    forge_ahead+with push_ahead+with go_ahead+with proceed+with move_ahead+with press_on+with carry_on+with persist+in+with persevere+with decide opt choose continue+with
    dare commit prepare`,
  hope: `hope+for assure reassure trust dream+of`,
  oppose: `oppose object+to mind begrudge`,
  reject: `reject refuse decline dismiss rule_out exclude forbid ban+obj veto spurn repudiate rebuff turn_down play_down laugh_off brush_aside brush_off shrug_off wave_away
    scoff+at mock ridicule denounce condemn criticise criticize decry deride slam blast attack assail lambast lambaste castigate protest+against+at+over+obj
    resist contest fight+against+obj combat caution+against denigrate vilify disparage deprecate disapprove+of+obj brand despise hate
    detest loathe abhor rail+against campaign+against lobby+against vote+against speak_out+against come_out+against inveigh+against balk+at baulk+at
    recoil+from shy_away+from shrink+from snub shun eschew renounce disown disavow forswear question distrust mistrust doubt
    scorn sneer+at laugh+at deplore rubbish discourage dissuade+from argue+against advise+against deter
    refuse+obj rebuke+for throw_out vote_down knock_back shoot_down strike_down fulminate+against militate+against rebel+against
    bash trash savage skewer excoriate pillory lampoon chastise lash_out+at+against hit_out+at tear_into speak+against take_aim+at
    boo jeer disallow disfavour disfavor overrule override nix squash quash rip swipe+at bristle+at chafe+at demonise demonize
    pan suffer+from+under mobilise+against mobilize+against demonstrate+against sue+over march+against stand+against condemn+for pooh-pooh`,
  regret: `regret deplore lament mourn bemoan bewail rue resent grieve+over`,
  warn: `warn+of+against+about+obj fear dread worry+about+over+obj complain+about+of caution+about despair+of alarm`,
  accuse: `accuse+of blame+for+obj charge+with fault+for criticise+for criticize+for condemn+for denounce+for castigate+for berate+for rebuke+for reproach+for+with
    reprimand+for suspect+of upbraid+for chide+for slam+for attack+for blast+for rap+for lambast+for scold+for`,
  praise: `praise+for+obj thank+for congratulate+on+for credit+with+for commend+for applaud+for hail+for laud+for salute+for compliment+on`,
  deny: `deny refute rebut disclaim gainsay`,
  consider: `discuss consider debate talk+about+of+obj contemplate examine study ponder negotiate+obj+on+about+over explore weigh think+about+of look+at+into
    entertain review broach speak+about+of`,
  possible: `follow`,
  shift: `wait withdraw+obj+from remove lift cancel suspend stop halt end close shut shut_down block prevent obstruct hinder hamper impede delay postpone
    abolish scrap drop abandon dismantle repeal revoke rescind annul terminate prohibit defund decommission disband raze unravel overturn nullify invalidate void shrink lower reverse undo ease relax freeze break_off cut cut_off call_off dissolve
    lose waste destroy wreck sabotage derail torpedo thwart frustrate undermine jeopardise jeopardize disrupt paralyse paralyze stall stonewall
    limit restrict curb reduce weaken dilute ditch shelve discard jettison forgo forego give_up pull_out+of+obj pull_back back_out+of
    walk_away+from backtrack+on renege+on violate breach flout ignore neglect evade avoid circumvent dodge fail quit leave
    expel evict oust eject drive_out push_out kick_out turn_back turn_away send_home take_down tear_down tear_up wind_up wind_down phase_out
    roll_back do_away+with get_rid+of dispense+with outlaw bar keep_out deprive+of strip+of refrain+from desist+from cease hold_up drag_out
    slow slow_down defer collapse disappear vanish go expire lapse depart die stop+from keep+from prevent+from stand_in slash bury kill strangle stifle
    choke demolish replace loosen soften evacuate withhold discontinue axe scuttle spoil miss`,
  realise: `build construct set_up establish introduce create open reopen hand_over give give_back release free let_go resume restart restore return
    bring_back extend prolong renew deploy send station hold conduct organise organize host impose reimpose slap_on tighten pay recognise recognize grant allow permit let finance
    fund sign conclude finalise finalize ratify adopt implement carry_out fulfil fulfill execute enforce keep maintain retain preserve keep_up
    expand step_up launch start begin complete finish enact pass enter_into join put_in install erect place provide deliver supply
    publish make take_up engage_in go+to come+to+back stay remain continue run sail operate happen take_place go_ahead come_back work function last survive
    take_part+in participate+in bring_about achieve reach get obtain secure ensure protect teach share dredge deepen dig lay
    do use see_through raise increase double triple boost intensify accelerate speed_up beef_up fast-track welcome_back put_up roll_out phase_in
    bring_in invest+in subsidise subsidize legislate+for codify entrench cement solidify shore_up stock supply replenish follow_through authorise authorize license transfer turn_over repatriate exchange swap liberate
    admit facilitate enable legalise legalize reinstate safeguard revive rebuild widen upgrade
 collect charge levy set exist proceed`,
  good: `help benefit serve improve strengthen save enrich bolster boost further foster promote aid reassure calm stabilise stabilize reward vindicate
    unite facilitate heal protect deserve merit succeed prosper flourish contribute+to matter`,
  bad: `destroy harm hurt damage ruin endanger imperil threaten violate breach contravene contradict infringe undermine weaken poison jeopardise jeopardize
    devastate wreck sabotage fail betray insult offend humiliate provoke inflame escalate worsen aggravate exacerbate complicate cripple strangle
    suffocate isolate divide split backfire kill murder bleed rob cheat mislead deceive punish penalise penalize discriminate+against offend+against
 infringe+on+upon encroach+on+upon interfere+with clash+with conflict+with stink smack+of reek+of
    embolden antagonise antagonize alienate disgrace dishonour dishonor mock scare frighten`,
  regard: `call consider regard describe see view deem find term label portray characterise characterize judge treat think brand dub declare
    pronounce present depict hail denounce paint make`,
  say: `say tell state note stress emphasise emphasize add argue believe think claim maintain explain declare announce write report recall remark observe
    point_out contend assert affirm reiterate repeat confirm underline underscore acknowledge admit concede reply answer respond insist feel hold
    know make_clear reckon hint signal indicate imply inform assure remind cite quote comment conclude describe testify tweet post show
    reveal disclose mention convince persuade allege understand read let_slip boast joke quip retort`,
  foretell: `predict forecast expect estimate foresee calculate envisage anticipate speculate guess assume suppose wonder ask inquire enquire project bet wait`,
  light: `have express voice make take lodge issue show reiterate renew repeat be feel find know keep maintain give see hold enjoy meet face win get
    receive remain stay become state declare restate put_forward mount launch sign register record convey submit file stand lay_out announce
    confirm underline stress emphasise emphasize carry pose constitute represent mean bring cause create produce lead+to come seem appear look sound
    prove attract draw draw_up harbour harbor press table retain wave lend throw put begin start continue come_out`,
  through: `base+on+upon found+on+upon ground+in+on anchor+in root+in`,
  depend: `depend hinge`,
}

export const nouns: Words = {
  back: `support+for+of+to backing+for+of approval+for+of+to endorsement+of acceptance+of consent+to+for assent+to commitment+to adherence+to defence+of
    defense+of advocacy+of enthusiasm+for sympathy+for+with preference+for welcome+for+to loyalty+to respect+for belief+in faith+in confidence+in trust+in
    praise+for blessing+for+to favour+to favor+to vote+for agreement+to+on+with interest+in+of readiness+for willingness+to case+for argument+for arguments+for
    point+in sense+in use+in merit+in value+in benefit+of+in purpose+in reason+for logic+in place+for room+for
    importance+of urgency+of necessity+of usefulness+of legitimacy+of desirability+of wisdom+of significance+of virtue+of advantage+of
    supporter+of advocate+of backer+of proponent+of champion+of defender+of friend+of`,
  want: `need+for+of desire+for wish+for demand+for+of right+to+of want+for appetite+for longing+for interest+in`,
  call: `call+for+on+to plea+for appeal+for+to request+for+of push+for pressure+for proposal+for+of+on proposition+of suggestion+of insistence+on+upon quest+for
    campaign+for petition+for bid+for urging+for recommendation+of+for order+for struggle+for motion+for lobbying+for insistence+of initiative+for+on advocacy+for`,
  promise: `promise+of pledge+of+to vow+of intention+of plan+for+to guarantee+of+for offer+of+for obligation+to+of duty+to+of commitment+of resolve+to
    determination+to preparedness+for readiness+to willingness+for undertaking+of`,
  hope: `hope+for+of+in dream+of`,
  oppose: `objection+to+against opposition+to+against resistance+to+against hostility+to+towards+toward aversion+to+against antipathy+to+towards dislike+of+for hatred+of
    reservation+about qualm+about scruple+about opponent+of critic+of enemy+of foe+of adversary+of harm+in alternative+to substitute+for
    reason+against argument+against case+against complaint+about+over+against+of grievance+over+about misgiving+about dissatisfaction+with displeasure+with+at+over resentment+of+at+over
    indignation+at+over outrage+at+over anger+at+over disapproval+of criticism+of`,
  reject: `rejection+of refusal+of+to protest+against+at+over veto+of+against+on+over condemnation+of denunciation+of disavowal+of repudiation+of ban+on+of
    attack+on campaign+against fight+against struggle+against warning+against+of+about fear+of alarm+at+over dread+of distrust+of doubt+about+over+on+of
    scepticism+about+over+of+towards skepticism+about+over+of+towards vote+against lawsuit+against suit+against petition+against revolt+against
    demonstration+against rally+against danger+of risk+of+in illegality+of unfairness+of uselessness+of futility+of pointlessness+of injustice+of harm+of cruelty+of madness+of curse+of folly+of absurdity+of`,
  regret: `regret+at+over+about+for+of disappointment+at+over+with+in dismay+at+over sadness+at+over sorrow+at+over grief+over`,
  consider: `discussion+of+on+about debate+on+about+of talk+of+about+on negotiation+on+over+about consideration+of dialogue+on+about conversation+about+on`,
  shift: `withdrawal+of+from removal+of lifting+of cancellation+of suspension+of stop+to halt+to+of end+to+of ending+of closure+of closing+of shutdown+of blocking+of
    blockage+of prevention+of obstruction+of delay+of+in+to postponement+of abolition+of scrapping+of dropping+of abandonment+of dismantling+of repeal+of revocation+of
    annulment+of termination+of prohibition+of+on reversal+of easing+of freeze+on+of freezing+of dissolution+of loss+of destruction+of limit+on+to limitation+of+on
    restriction+on+of reduction+of+in departure+of expulsion+of absence+of lack+of failure+of+to violation+of breach+of collapse+of sabotage+of undermining+of moratorium+on
    disruption+of disappearance+of expiry+of cessation+of rollback+of renunciation+of exit+from pullout+of+from withholding+of denial+of derailment+of non-recognition
    obstacle+to barrier+to impediment+to hindrance+to discontinuation+of neglect+of`,
  realise: `return+of+to establishment+of introduction+of creation+of construction+of building+of opening+of reopening+of setting+of launch+of start+of beginning+of presence+of existence+of
    deployment+of dispatch+of sending+of stationing+of extension+of renewal+of prolongation+of continuation+of conclusion+of signing+of signature+of ratification+of adoption+of
    implementation+of fulfilment+of fulfillment+of handover+of transfer+of release+of imposition+of tightening+of maintenance+of preservation+of holding+of resumption+of restoration+of
    recognition+of completion+of use+of installation+of delivery+of provision+of enforcement+of restart+of revival+of arrival+of participation+in observance+of compliance+with
    publication+of enlargement+of expansion+of funding+of+for financing+of access+to conduct+of organisation+of organization+of progress+on+in+towards+toward increase+in+of+to rise+in boost+to+for+in hike+in raising+of investment+in upgrade+of`,
  good: `right interest benefit advantage gain good solution cornerstone triumph opportunity chance key success blessing breakthrough achievement victory peace stability
    security safety prosperity progress hope job growth trade trust confidence salvation relief remedy cure guarantee necessity must priority duty sense point place
    future reason use purpose value merit justification basis justice fairness boon godsend asset pillar foundation prerequisite milestone backbone lifeline virtue need reconciliation settlement understanding
    welfare freedom investment prosperity employment tourism contribution`,
  bad: `mistake error catastrophe disaster betrayal surrender threat danger risk trap noose provocation violation breach insult crime humiliation madness folly nonsense illusion disgrace shame
    burden obstacle problem nightmare tragedy war conflict bloodshed violence hunger poverty unrest chaos separatism aggression terrorism smuggler smuggling death killing suffering misery crisis
    collapse defeat loss hostage victim slave target puppet scapegoat blackmail capitulation treason theft robbery injustice outrage abomination dead-end impasse farce fraud sham deception lie trick ploy pretext excuse ruin ruination
    poison evil curse menace hazard affront mockery blunder fiasco bomb minefield quagmire failure absurdity aberration escalation instability attack massacre genocide ghetto occupation subjugation annexation
    dependence isolation discrimination waste luxury blow harm damage setback wound anachronism abuse usurpation interference encroachment
    delay corruption terror extremism hatred resentment revenge retaliation hostility trouble flood famine drought pollution`,
  say: `statement remark comment view opinion belief claim assertion declaration announcement message position stance`,
  foretell: `prediction forecast expectation speculation`,
  deny: `denial`,
  through: `idea notion concept possibility prospect thought principle plan project scheme programme program draft text version form kind type sort part piece sheet copy
    all some most any each majority rest half remainder percent set package system policy practice option variant model formula resumption process fact question issue matter kilometre
    page pact deal treaty accord legislation reform regime mission service network facility chapter word first second every none mandate measure bill law resolution motion step move effort attempt action number series round couple pair dozen hundred thousand immediate full`,
  depend: '',
}

export const adjectives: Words = {
  back: `supportive+of favourable+to favorable+to committed+to keen+on enthusiastic+about devoted+to dedicated+to happy+about+with glad+about pleased+about+with+by satisfied+with
    sympathetic+to comfortable+with proud+of grateful+for amenable+to loyal+to receptive+to fond+of content+with relaxed+about agreeable+to pro`,
  want: `eager+for desperate+for thirsty+for hungry+for desirous+of entitled+to interested+in`,
  call: `insistent+on adamant+on`,
  promise: `ready+for willing prepared+for determined resolved committed intent+on set+on inclined+to minded eager keen happy glad`,
  hope: `hopeful+of+about optimistic+about`,
  oppose: `opposed+to hostile+to+towards+toward averse+to unhappy+about+with+at`,
  reject: ` critical+of sceptical+of+about skeptical+of+about unwilling reluctant disinclined wary+of+about suspicious+of+about doubtful+about+of contemptuous+of
    dismissive+of angry+about+at+over furious+about+at+over outraged+by+at+over indignant+about+at+over dissatisfied+with tired+of sick+of intolerant+of unprepared unready hesitant loath loth`,
  regret: `sorry+about disappointed+by+with+about+at dismayed+by+at sad+about saddened+by upset+about+by+over`,
  warn: `afraid+of fearful+of worried+about+by alarmed+by+at anxious+about nervous+about`,
  possible: `possible conceivable feasible imaginable thinkable realistic viable practicable achievable doable negotiable`,
  good: `good better best non-alternative right fair legitimate lawful legal lawfully justified necessary needed essential vital indispensable useful welcome overdue acceptable reasonable sensible desirable beneficial
    crucial proper just wise helpful valuable sound safe positive great excellent splendid wonderful profitable worthwhile timely courageous historic correct natural normal sacred
    obligatory imperative inalienable urgent advantageous constructive promising prudent admirable ideal perfect workable honourable honorable humane required justifiable legitimately
    smart brilliant fantastic superb terrific remarkable invaluable commendable laudable praiseworthy noble sane rational logical pragmatic bold brave
    favourable favorable sacrosanct non-negotiable guaranteed safer stronger richer worthy fruitful`,
  bad: `unacceptable inacceptable illegal unlawful bad worse worst wrong dangerous harmful unfair unjust unnecessary needless pointless useless senseless impossible inadmissible intolerable reckless
    unconstitutional illegitimate unjustified unthinkable unreasonable unwise foolish mad crazy absurd ridiculous ludicrous outrageous shameful disgraceful insulting humiliating provocative
    counterproductive counter-productive damaging destructive disastrous catastrophic fatal premature unworkable unrealistic unwelcome superfluous redundant undesirable unsafe false
    hopeless doomed criminal cynical hypocritical irresponsible discriminatory immoral inhuman inhumane hostile unwarranted unfounded misguided flawed unbearable excessive costly
    stupid silly naive dumb idiotic insane terrible horrible awful lousy horrendous rotten dreadful appalling atrocious pathetic preposterous farcical scandalous abhorrent repugnant
    deplorable lamentable regrettable ill-advised ill-conceived ill-timed short-sighted half-baked wrongheaded wrong-headed alarming troubling disturbing worrying horrific rigged
    out-of-date outdated obsolete futile worthless meaningless risky ruinous unhelpful toxic divisive absurdly incompatible+with contrary+to detrimental+to inconsistent+with alien+to
    inappropriate improper null void unviable impracticable backward suicidal undemocratic unsustainable`,
  say: `convinced confident sure certain clear aware adamant persuaded`,
  depend: `contingent conditional dependent`,
}

/** Expressions of several words, by lemma; `*` is any one word. */
export const phrases: Words = {
  back: `be in favour of
    be in favor of
    in favour of
    in favor of
    throw * weight behind
    throw * support behind
    lend * support to
    give * blessing to
    give the green light to
    be all for
    come out in favour of
    come out in favor of
    look forward to
    have no problem with
    have nothing against
    have no quarrel with
    be fine with
    be okay with
    be at ease with
    make the case for
    put * signature to
    put * name to
    say yes to
    throw * doors open to
    stand up for
    be on board with`,
  call: `be for
    speak up for
    set * sights on`,
  oppose: `take issue with
    take exception to`,
  reject: `say no to
    close the door on
    close the door to
    shut the door on
    slam the door on
    pour cold water on
    throw cold water on
    want no part of
    want nothing to do with
    have no time for
    turn * back on
    draw the line at
    cast doubt on
    cast doubts on
    call into question
    up in arms over
    up in arms about
    up in arms against
    make a mockery of
    make fun of
    set * face against
    be dead set against
    take a stand against
    take a dim view of
    wash * hands of`,
  shift: `turn back
    put an end to
    put a stop to
    bring to an end
    bring to a halt
    stand in the way of
    get in the way of
    back away from
    walk out of
    go back on
    do without
    drag * feet on
    drag * feet over
    put off
    take off the table
    put on hold
    put on ice`,
  good: `in * interest
    in * own interest
    in the interest of
    the only way
    only way
    only thing
    only hope
    only chance
    only option
    only solution
    only basis
    only foundation
    the best way
    on the right track
    the order of the day
    here to stay
    long overdue
    a matter of survival
    a matter of justice
    step in the right direction
    step forward
    worth the price
    worth it
    high time
    it be time
    time have come
    the time have come
    it be now time
    about time
    past time
    back on track
    worth the effort
    win-win`,
  bad: `out of the question
    off the table
    not up for discussion
    not up for negotiation
    not for sale
    not on the table
    not negotiable
    not on the agenda
    run counter to
    run contrary to
    fly in the face of
    go against
    spell the end
    spell the end of
    spell disaster
    last thing
    the wrong way
    dead end
    dead letter
    breeding ground
    ground for
    fig leaf
    slap in the face
    act of war
    step back
    step backward
    a step too far
    against the law
    a non-starter
    non-starter
    no-go
    play into the hand
    play with fire
    open the door to
    open pandora * box
    noose around
    recipe for
    at odds with
    have no business
    have no place
    make no sense
    have no sense
    serve no purpose
    of no use
    not an option
    no longer acceptable
    a thing of the past
    the end of the road
    rule of the jungle
    out of place
    out of date
    out of order
    beyond the pale
    in breach of
    in violation of
    go too far
    do more harm than good
    leave * alone`,
  through: `on the basis of
    on the foundation of
    on the ground of
    in line with
    in accordance with
    in conformity with
    within the framework of`,
  means: `as a result of
    by means of
    by mean of
    by way of
    with the help of`,
  lip: `pay lip service to
    give lip service to
    pay lip service
    lip service to`,
  light: `limit itself to
    limit themselves to
    limit himself to
    limit herself to
    confine itself to
    confine themselves to
    confine himself to
    confine herself to
    restrict itself to
    restrict themselves to`,
  say: `make clear
    make it clear
    make plain
    make no secret
    be of the opinion
    take the view
    leave no doubt`,
  consider: `sit down for
    enter into talk on
    enter into talk about`,
  promise: `stand ready
    be going to
    be about to
    be set to
    be determined to`,
}
