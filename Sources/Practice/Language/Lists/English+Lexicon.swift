/// What the coach knows of English words beyond the lists of terms. Inflections are written as in `WordPattern`.
enum EnglishLexicon {
    static let words: [(WordMarks, String)] = [
        (
            .kin,
            """
            mum mummy mam mother mom dad daddy father stepdad stepfather stepmum stepmother nan nana nanny nain gran \
            granny grandma grandmother grandmama mamgu nanna grandad granddad grandpa grandfather taid tadcu pops aunt auntie \
            aunty uncle cousin sister brother husband wife partner boyfriend girlfriend fiance neighbour neighbor \
            friend friends neighbours godmother godfather mam tad great-aunt ex parent mommy momma stepmom grandmom papa abuela koro kuia grandparents grandmothers grandfathers aunts uncles aunties
            """
        ),
        (
            .role,
            """
            worker workers teacher teachers headteacher head tutor visitor midwife nurse doctor gp dentist police officer officers \
            carer carers school nursery hospital college consultant paediatrician psychologist psychiatrist counsellor coach \
            guardian judge solicitor adviser advisor mentor chair manager childminder keyworker senco lead housing \
            therapist pharmacist clinic youth ward surgery playgroup constable sergeant probation assistant student imam priest vicar \
            rabbi staff foster specialist practitioner supervisor librarian playworker inspector detective matron dentist physio physiotherapist optician dietitian caseworker caseworkers lawyer attorney pastor babysitter landlord
            """
        ),
        (
            .child,
            """
            child children kid kids baby babies toddler toddlers infant newborn boy boys girl girls son sons daughter daughters \
            twins twin grandson granddaughter grandchildren grandchild teenager teenagers pupil unborn child's children's \
            siblings sibling youngster youngsters triplets little lad lads lass nephew niece kiddo kiddos teen teens tamariki mokopuna
            """
        ),
        (
            .nobody,
            """
            services service professionals agencies agency authority authorities department council team teams social care \
            organisation organisations partners csc cps la ss cscs tusla oranga tamariki dhs dcf dcfs dcs dcp ocs cafcass hse
            """
        ),
        (
            .group,
            """
            parents parent everyone everybody someone somebody anyone anybody adults adult family network people whoever carers \
            caregivers nobody all they both we others relatives members grown-ups ups grown staff professional
            """
        ),
        (.modal, "could may might will would can can't cannot couldn't shall should must won't wouldn't 'll"),
        (
            .negator,
            """
            not no never nobody none nothing without n't don't doesn't didn't won't can't cannot couldn't wouldn't isn't aren't \
            wasn't weren't hasn't haven't hadn't mustn't shouldn't nor neither
            """
        ),
        (
            .stopping,
            """
            stop/s/ped/ping refrain/s/ed/ing avoid/s/ed/ing ceas~e~es~ed~ing abstain/s/ed/ing free quit/s/ting desist \
            prevent/s/ed/ing reduce/d/s reducing eliminate/d less fewer abstinent abstinence banned barred forbidden prohibited reduction/s decrease
            """
        ),
        (
            .worry,
            """
            worried worry worries worrying concerned concern concerns fear fears feared afraid scared anxious frightened
            """
        ),
        (
            .pronoun,
            "i we you he she they him her them me us my our your his their it who i'm i've we're we've he's she's they're you're i'll he'll she'll we'll they'll you'll she'd he'd they'd"
        ),
        (.timeUnit, "week/s month/s year/s term/s fortnight/s day/s night/s weekend/s hour/s evening/s morning/s"),
        (
            .number,
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen twenty \
            thirty forty fifty sixty seventy eighty ninety hundred half several few couple dozen twice once
            """
        ),
        (
            .season,
            """
            january february march april may june july august september october november december christmas easter summer \
            autumn winter spring halloween ramadan eid diwali birthday holidays holiday term half-term january's monday \
            tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
            """
        ),
        (
            .title,
            "mr mrs ms miss dr pc sister aunt auntie aunty uncle sir rev nurse officer dc sgt father professor prof"
        ),
        (
            .service,
            """
            course courses programme programmes program programs class classes workshop workshops group groups counselling \
            counseling therapy therapist treatment rehab detox service services appointment appointments meeting meetings \
            session sessions assessment assessments camhs aa na idva intervention interventions support agencies \
            professionals worker workers training mediation testing tests refuge clinic centre visits \
            conference professional agency evaluation evaluations recommendations authority team engagement psychologist counsellor psychiatrist cpn scheme
            """
        ),
        (
            .serviceVerb,
            """
            attend/s/ed/ing complet~e~es~ed~ing engag~e~es~ed~ing access/es/ed/ing undertak~e~es~ing~en participat~e~es~ed~ing \
            cooperat~e~es~ed~ing cooperate comply complies complying accept/s/ed/ing enrol/s/led refer/red join/s/ed \
            receiv~e~es~ed~ing undergo/es seek/s sought finish/es/ed commence/s sign/s signed liais~e~es obtain/s/ed submit/s/ted link/s/ed
            """
        ),
        (
            .empty,
            """
            ensur~e~es~ed~ing provid~e~es~ed~ing demonstrat~e~es~ed~ing show/s/ed/n/ing improv~e~es~ed~ing promot~e~es~ed~ing \
            maintain/s/ed/ing prioritis~e~es~ed~ing support/s/ed/ing address/es/ed/ing manag~e~es~ed~ing monitor/s/ed/ing engag~e~es~ed~ing \
            recognis~e~es~ed~ing understand/s understood develop/s/ed/ing safeguard/s/ed/ing protect/s/ed/ing evidenc~e~es~ed~ing respond/s/ed/ing parent/s \
            behav~e~es~ed~ing try tries tried trying act/s/ed/ing achiev~e~es~ed~ing do does did be is are was were been being have has had having \
            make/s made making meet/s met meeting continu~e~es~ed~ing work/s/ed/ing build/s/ing built keep/s kept keeping need/s/ed/ing \
            become/s became feel/s felt feeling enjoy/s/ed consider/s/ed aim/s want/s/ed improve help/s/ed/ing \
            remain/s/ed/ing get gets got change/s/d changing put puts commit/s/ted concerned worried exposed experienced \
            experienc~e~es~ing displayed raised reported identified assessed suffered suffer/s/ing neglected abused harmed \
            struggl~e~es~ed~ing impact/s/ed/ing affect/s/ed/ing related based evidenced required parented involved named called \
            linked alleged ongoing happened happen/s/ing used supervised appropriate adequate limited increased escalated \
            escalat~e~es~ing bonded committed prepared skilled unkempt dated stated noted said placed agreed decided expected \
            failed fail/s/ing disengaged lack/s/ed/ing disclosed known improved repeated deteriorated respected loved cared isolated \
            settled supported complicated prolonged unresolved unexplained mixed blended aged allegedly indeed feed \
            reduce/d stabilis~e~ed communicat~e~es~ed~ing consult/s/ed interact/s/ed collaborat~e~es cope/s/d enhanc~e~es~ed \
            strengthen/s/ed encourag~e~es~ed nurtur~e~es~ed reflect/s/ed establish/es/ed uphold/s embrac~e~es~ed react/s/ed treat/s/ed be regard/s/ed matter matters live lives talented seed bed shed red need speed respect/s respecting obey/s reach/es/ed thriv~e~es~ed flourish/es fulfil/s fulfill/s progress/es attain/s benefit/s
            """
        ),
        (
            .participle,
            """
            left taken put given kept seen fed met told brought held hurt done made sent read shown driven woken worn bathed \
            washed cut put bought paid built caught found lent run spoken split stolen taught thrown beaten bitten broken chosen \
            drawn eaten forgotten hidden known written
            """
        ),
        (
            .adultLoss,
            """
            flat tenancy job prison jail arrested evicted eviction relapse relapsed licence benefits court housing rent charged \
            sentenced homeless debt marriage career relationship overdose custody custodial sacked
            """
        ),
    ]
}
