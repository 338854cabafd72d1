extension WordList {
    /// System words and what to say in their place, for every reader (docs/practice/14 §14.4).
    static let englishJargon = """
        sibling/s = say “brothers and sisters”, or their names
        transition/s/ed/ing/al = say “change” or “moving on”
        {birth,biological,natural} {mother,father,parent/s,mum,dad,family} = say “mum”, “dad” or the name
        {seeing,having,has,have,had} {no}? contact with {mum,dad,mother,father,her,his,their} {mum,dad,mother,father,sibling/s,brother/s,sister/s,family}? = say “family time”, or “seeing Mum”
        looked after {child/ren,children,young}; child looked after; children looked after = say “child in our care”, or the child's name
        placement/s; placement {breakdown/s,move/s,stability,plan/s,disruption}; {foster,kinship,residential,adoptive} placement/s = say “home” or “where you live”
        difficult to place = say “we have not found the right home yet”
        permanence; permanency; permanence {plan/s,options}; {long term}? permanence = say “a home for good”
        care leaver/s; leaving care {team,service}? = say “young adult who was in care”, or “moving on”
        {supervised,unsupervised,direct,indirect,letterbox,family,sibling,adoption,face to face} contact; contact {centre/s,session/s,arrangement/s,visit/s,plan/s,time/s,supervisor/s}; \
        supervis~e~es~ed~ing contact; contact {to,should,must} be {supervised,promoted,reduced,reviewed,increased,facilitated,arranged}; contact be supervised; contact between; contact with; {after,before,during,at,weekly,fortnightly,monthly} contact; {your,his,her,their} contact; contact {started,ended,takes,took,went,is,was,will} = say “family time”, or “seeing Mum”
        pathway plan/s; care plan/s; case plan/s; child in need plan/s; child's plan = say “the plan”, and what is in it
        core group/s; core group meeting/s = say “our regular meeting”, and who comes
        strategy {meeting/s,discussion/s} = say “a talk between police, health and us”
        multi agency; multiagency; inter agency; interagency; multi disciplinary; multidisciplinary; partner agenc~y~ies; \
        partner organisations; agency partners; {our,statutory,safeguarding,key,partner} partners = say “people from school, health and the police”
        in silos; silo working; professional curiosity; professionally curious; triangulat~e~es~ed~ing~ion; professional network; professional judgement = say “asking more”, or who thinks so
        service user/s; client/s; service recipient/s = say “parent”, “person”, or the name
        case {closed,remains,remained,open,opened,held,escalated,allocated}; case load/s; caseload/s; case work; casework; case worker; case transfer/s; closed the case; open case; case file/s; \
        case responsibility; case management; the case {is,was,will} = say the family's name, or “we stop visiting”
        corporate parent/s/ing = say who looks after the child
        statutory {visit/s,duty,duties,intervention,involvement,review/s,process/es,services}; stat visit/s = say “visit”, or what the law asks
        threshold/s; threshold {criteria,document/s}; {meets,met,meet,reach/es,reached} threshold = say when the law lets us act
        step/s/ped/ping down; step/s/ped/ping up; stepped up; de escalat~e~es~ed~ing~ion; escalat~e~es~ed~ing~ion = say “less help” or “more help”, and why
        no further action = say “we will not do more now, because …”
        did not attend; was not brought = say who should have brought the child, and what stopped them
        intervention/s; early intervention; interven~e~ed~ing = say “help”, and who comes when
        {initial,single,parenting,core,risk,needs,viability,specialist,comprehensive,child and family} assessment/s; reassess/ment/ed; undertake an assessment; \
        assessment process = say “getting to know you and what is going on”
        protective factor/s; risk factor/s; complicating factor/s; aggravating factor/s; mitigating factor/s; {risk,protective} {indicator/s,markers} \
        = say what keeps the child safe, or what worries us
        chronolog~y~ies; genogram/s; eco map/s = say “list of what happened when”, or “family picture”
        contingency {plan/s,planning,arrangements}; contingencies = say “plan B”
        safeguarding; safeguard/s/ed; safeguarding {issue/s,concern/s,plan/s,lead,team,referral} = say “keeping children safe”
        disclosure/s; disclos~e~es~ed~ing = say “told”, and whom
        {positive,negative,poor,improved,better,good,desired,best,long term,life} outcome/s; outcomes; outcome focused; outcome based = say what will be different
        package/s of {support,care}; support package/s; wrap around; wraparound {support,care}? = say who comes, when, and to do what
        family unit/s; sibling group/s; household composition; family composition; nuclear family = say “family”, and the names
        co morbid/ity; comorbid/ity = say “at the same time as”
        neurodivers~e~ity; neurodevelopmental; psycho social; psychosocial; psychoeducation/al = say what it means for this child
        designated {teacher,safeguarding lead,officer,nurse} = say the job in plain words, and the name
        asylum seeker/s; unaccompanied minor/s = say “young person from …”
        trauma informed; strengths based; solution focused; person centred; child centred; relationship based; systemic/ally; holistic/ally = say what you do
        evidence/s {of}? {sustained,change,engagement,sobriety,improvement,improved,improved parenting,that}; evidenc~es~ed~ing; sustained {change,sobriety,engagement,improvement/s,period,abstinence}; \
        {sustained,lasting} positive change/s; sustainable change = say what will be seen, by whom, for how long
        demonstrat~e~es~ed~ing {sustained,improved,change,insight,an understanding,understanding,ability,capacity,commitment,that}; {demonstrate,show} {ability,capacity,capability} = say what people will do
        collaborat~e~ively~ion; facilitat~e~es~ed~ing; implement/s/ed/ing/ation; utilis~e~es~ed~ing; promot~e~es~ing {positive,resilience,welfare,wellbeing,the welfare,independence}; \
        signpost/s/ed/ing; upskill/ed/ing; empower/s/ed/ing/ment; holistic approach; joined up; going forward; moving forward = say who does what
        escort duty; in situ; per se; inter alia; vis a vis; prima facie; ad hoc; status quo; drift and delay; in loco parentis = say it in English
        residential {unit/s,care,home/s,placement}; secure unit; semi independent; semi independence {unit,living}?; supported {lodgings,accommodation}; out of area = say what kind of home, and where
        notifiable; referral pathway/s; referral process; referrer/s; re referr~al~als~ed; self referr~al~ed; inappropriate referral = say who asked whom for help
        child protection {conference/s,process,procedures,medical,enquiry,enquiries,investigation/s,register,category}; case conference/s; \
        initial {child protection}? conference; review {child protection}? conference; registered under; category of {neglect,abuse,emotional,physical,sexual}; \
        subject {of,to} {a,an} {child protection,plan,cp,child in need,interim,care}; made subject = say “child protection meeting”, or “has a child protection plan, which means …”
        pre proceedings; public law outline; care proceedings; issue proceedings; letter before {proceedings,action}; legal gateway; legal planning meeting \
        = say “meetings before deciding about court”
        section {7,17,20,31,37,38,47,76}; s {7,17,20,31,37,47,76}; s7; s17; s20; s31; s37; s38; s47; s76 = say what it means, with the number in brackets
        front door {team/s,service/s,referral/s,worker/s}; {from,via,through} the front door team; duty desk; locality team; access team = say “the team that takes first calls”
        parental responsibility = say “the legal right to decide”
        viability; kinship {care,carer/s,assessment}; connected person/s; special guardian/s/ship; family and friends care/r = say who in the family looks after the child
        {edge,edges} of care; looked after review/s; review health assessment; health care plan; delegated authority; care episode/s; placed with parents; staying put = say what it means for this child
        lead professional/s; key agencies; universal services; targeted {support,services,help}; tier {1,2,3,4,one,two,three,four}; level {3,4,three,four} {need/s,support,services} = say who helps with what
        subject child; index child; the minor/s; the child concerned; unborn baby {1}?; birth {plan,order} = say the child's name
        child exploitation; criminal exploitation; child sexual exploitation; sexual exploitation; child criminal exploitation; cuckoo/ed/ing; county lines; grooming process; missing {episode/s,from care} \
        = say who makes the child do what
        respite {care,placement/s,break/s}?; short breaks; short break care = say “sleepover”, “day out” or “staying with …”
        terms of engagement; written agreement/s; contract of expectations; expectations {are,is} = say what each of you agreed to do
        bottom line/s in relation; in relation to; with regard to; in respect of; in terms of; pertaining to; in accordance with = say “about”
        lived experience/s; {voice,voices} of the child; child's {voice,lived experience}; case closure/s; child focused; risk analys~is~es; timescale/s for; \
        risk management; manage/d/s risk; risk assess/ed/ment/ments; {safety,risk} {matrix,rating,score}; {low,medium,high} level {need/s,concern/s,risk} = say what could happen, to whom
        trajectory; timeline of intervention; direct work; life story work; therapeutic {work,input,intervention/s,support,parenting}; therapeutically; wishes and feelings {work,session/s} = say what you will do together
        """
}
