extension WordList {
    /// Words that are plain enough among staff but not in what a family or a child reads.
    static let englishJargonForFamilies = """
        peer/s; peer {group/s,relationship/s,pressure} = say “friends” or “other children”
        respite = say “sleepover”, “day out” or “staying with …”
        assessment/s; assess/es/ed/ing = say “getting to know you and what is going on”
        outcome/s = say what will be different
        contact with {mum,dad,mother,father,your,his,her,their,him,them,siblings,family,nan}; have contact; having contact = say “family time”, or “seeing Mum”
        in care; in the care of the; care home/s = say “living with …”, and the name
        review/s meeting; statutory; referral/s; referred to; refer/s/red = say “asked … to help”
        agenc~y~ies; professionals; service provider/s; service/s provision; provision; provider/s; stakeholder/s = say who they are
        advocate/s; advocacy = say “someone who helps you say what you want”
        convene/d; convening; attendee/s = say who comes together
        bereavement; bereaved; depressive; anxiety disorder; self harm/s/ed/ing; overdose/d/s; suicidal; suicidal ideation; ideation = use the words the family agreed on
        attainment; educational {attainment,needs,provision,outcomes}; {full,fullest} potential; {achieve,reach,fulfil/s} {her,his,their,your} potential; {drop/s,dropped,dropping} out of {school,college,education}; drop out/s; aspirations; high aspirations; attend alternative provision = say what you hope for
        conference/s; chairperson; independent chair; minutes of the {meeting,conference}; the minutes; agenda; action plan; the actions; actions {from,arising,agreed} = say “meeting”, or what will be done
        accommodation; reside/s/d; residing; residence; domicile; vacate/d; premises; property = say “home”, “live” or “move”
        ethnicity; identity needs; cultural needs; religious needs; heritage = say what matters to this child
        relinquish/ed; rehabilitat~e~ed~ion; reunif~y~ied~ication; disrupt/ed/ion; breakdown = say “move” or “come home”
        close the case; closing the case; statement of need; allocated; allocat~ion; reallocated; unallocated; deallocated; duty worker; caseload = say who your worker is
        unannounced visit/s; announced visit/s = say “visit without telling you first”
        legislation; legal {proceedings,representation,planning}; proceedings; applicant; respondent; pursuant; statutory guidance = say what the court does
        truthfulness; perceive/d/s; perception; evaluate/d; formulat~e~ion; hypothes~is~ise; rationale; criterion; criteria; parameters = say “think”, “see” or “reason”
        primary care giver/s; primary caregiver/s; caregiver/s; care giver/s; primary carer/s; main carer/s = say the name of who looks after the child
        """

    /// Hard words and the everyday ones, for what families read (docs/practice/14 §14.5).
    static let englishHardWords = """
        additional/ly = say “more” or “also”
        adhere/s/d; adhering; adherence; complian~t~ce; comply; complies; complied = say “keep to”
        ascertain/s/ed/ing; determine/s; establish/es/ed that = say “find out”
        assist/s/ed/ing/ance = say “help”
        cease/s/d; ceasing; cessation; desist; refrain/s/ed/ing; abstain/s/ed/ing; abstinence; abstinent = say “stop”
        commence/s/d/ment; commencing; initiate/s/d; initiation = say “start”
        communicat~e~es~ed~ing~ion = say “talk”, “write” or “tell”
        conclude/s/d; concluding; terminate/s/d; termination = say “end”
        consequently; subsequently; subsequent; thereafter; therein; hereby; herewith; aforementioned; notwithstanding; whereby = say “so”, “then” or “after”
        deem/s/ed; opine/s/d; of the opinion = say “think”
        deteriorat~e~es~ed~ing~ion = say “get worse”
        detriment; detrimental/ly; deleterious; adverse/ly = say “bad for”
        due to the fact that; in view of; in light of; owing to; in the event of; in the event that; in order to; with a view to; for the purpose of; prior to; as a result of = say “because”, “if”, “to” or “before”
        endeavour/s/ed/ing; strive/s = say “try”
        exacerbat~e~es~ed~ing = say “make worse”
        expedite/d; expeditious/ly = say “soon”
        fluctuat~e~es~ed~ing = say “go up and down”
        inadequate/ly; insufficient/ly = say “not enough”
        instigat~e~es~ed~ing; perpetrat~e~es~ed~ing = say “start” or “do”
        mitigat~e~es~ed~ing~ion; alleviat~e~es~ed~ing; ameliorat~e~es~ed~ing = say “make less”
        necessitat~e~es~ed; requisite; requirement/s = say “need”
        participat~e~es~ed~ing~ion = say “take part”
        persist/s/ed/ing/ent/ently/ence = say “goes on”
        predominantly; primarily; principally; predominant = say “mostly”
        purchase/s/d; purchasing = say “buy”
        regarding; concerning the; pertaining; in connection with; with reference to; relating to = say “about”
        sufficient/ly; adequate/ly; ample = say “enough”
        undertak~e~es~ing~en; undertook; carry out an = say “do”
        verbalis~e~es~ed~ing; vocalis~e~es~ed; articulat~e~es~ed = say “say”
        ie; eg; nb; viz; et al = say it in English
        whilst; amongst; thus; hence; furthermore; moreover; nevertheless; nonetheless; albeit = say “while”, “also” or “but”
        """
}
