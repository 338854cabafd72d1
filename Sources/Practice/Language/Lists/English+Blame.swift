extension WordList {
    /// Words that put the fault on somebody (docs/practice/14 §14.3, 03 §3.4 rule 11).
    static let englishBlame = """
        fail/s/ed to *; fail/s/ed/ing/ure to {protect,safeguard,engage,comply,cooperate,co operate,prioritise,attend,recognise,provide,understand,\
        acknowledge,accept,supervise,keep,meet,bring,take,address,act,see,put,make}; {mother's,father's,parental} failure/s; \
        failed {as a,the child,the children,her children,his children,her,him,them} \
        = What did they do, what could they do, and what stood in the way?
        lack/s/ed/ing {insight,any insight,motivation,empathy,commitment,remorse,understanding}; no insight; no {motivation,remorse,empathy,commitment}; {limited,little,poor} \
        {insight,understanding,motivation,engagement}; has no understanding of = What does the parent say? How does that differ from our view?
        minimis~e~es~ed~ing~ation; minimiz~e~es~ed~ing; downplay/s/ed/ing; in denial; in complete denial; denial of; \
        fail/s/ed/ing to see; refus~e~es~ed to {see,acknowledge,admit} = What do they say happened, and what do others say?
        disengag~e~es~ed~ing~ement; non engag~ement~ing; {poor,lack of,limited,minimal,sporadic} {engagement,co operation,cooperation,compliance}; \
        not engag~e~ed~ing; {did not,does not,won't,doesn't,didn't} engage; {unable or}? unwilling {or unable}? to *; not willing to {engage,work,cooperate,comply,accept,change,listen,take}; unable to {protect,put,prioritise,recognise,acknowledge}; {did not,does not,didn't,doesn't,not} protect {her,his,the,their}; \
        reluctant to engage; hard to {reach,engage}; difficult to engage; hard to reach = What did we try, on which days, and what would make it easier?
        resistan~t~ce to {change,support,help,services,professionals,intervention/s}; resistant; hostile; hostil~ity; \
        {aggressive,rude,abusive,threatening,obstructive,confrontational,argumentative,intimidating} \
        {to,towards,with,and,on} {staff,professionals,workers,social,uncooperative,hostile,the}; obstructive; confrontational; \
        {difficult,impossible} to work with; {is,was,being} difficult; aggressive = What did they say or do?
        un co operative; uncooperative; non complian~t~ce; noncomplian~t~ce; non cooperat~ive~ion; non co operat~ive~ion; not comply/ing; \
        refus~e~es~ed~ing {support,services,help,entry,access,consent,all,any}; refus~e~es~ed~ing~al to {engage,comply,cooperate,co operate,work,accept,attend,accept help,take responsibility,change,leave,listen}; \
        {repeatedly,always,persistently,constantly} refus~e~es~ed~ing = What did they not agree to, and why?
        disguised compliance; superficial {compliance,engagement}; pays lip service; lip service; plays the system; \
        play the system; know/s how to play; {tick,ticking} boxes = What was agreed, and what happened on which days?
        manipulat~ive~es~ing~ion; attention seek/ing; attention seeker/s; {playing,plays} {up,games with us,games with professionals,people off,professionals off}; \
        {naughty,spoilt,bad} {child,boy,girl}; {sly,devious,deceitful,dishonest,liar,lies to professionals} = What does the child or parent do, and what may they need?
        promiscu~ous~ity; sexually active; sexually provocative; flirtatious; {provocative,seductive}; prostitut~ing~ion~e {herself,himself,themselves}?; \
        child prostitut~e~ion; sleeping around = Who is harming the child, and how?
        {put/s,putting,place/s,placed,placing} {herself,himself,themselves,themself,yourself} {at risk,in danger,at further risk,in risky situations,in vulnerable situations,in dangerous situations,in unsafe situations,in vulnerable positions,in a vulnerable position}; \
        {makes,making,made} {poor,bad,risky,unsafe,wrong} {choice/s,decision/s,life choices}; \
        {poor,bad,unwise} {choice/s,choices in partners,decision/s,decision making,lifestyle choices}; lifestyle choice/s; \
        {chooses,choosing,chose,chosen} to {stay with,remain with,live with,ignore,put,go back to,return to,associate,drink,use drugs}; \
        {chooses,choosing,chose,chosen,choose,picked,picks} * over; {chooses,choosing,chose,chosen} * * over; {man,men,partner/s,boyfriend/s,drugs,drink,alcohol,relationship/s,gambling} over {her,his} {own}? {child,children,kids} = Who does harm? What makes it hard to do otherwise?
        {it was,was,is} {her,his,their} {own}? choice; {her,his,their} {own}? choice to {go,stay,have,meet,drink,return,leave,remain}; involved with {a}? {gang/s,county lines,drug dealing}; drug running; \
        {contact/s/ed/ing,messag~es~ed~ing,meeting,text/s/ed/ing,associat~es~ed~ing with,spends time with,spending time with,hanging around with} \
        {older,adult,unknown,random} {male/s,men,man,female/s,adult/s,boys,youths}; \
        provocatively; {consented to,consensual} {sex,relationship,sexual}; {exchang~es~ed~ing,trad~es~ed~ing} sex for; experimenting sexually; \
        {older than,beyond} {her,his} years; {chose,chooses,choosing,chosen} not to {engage,attend,protect,leave,tell,report,act,work,take,accept}; could have left {him,at any}; \
        should have {left him,known,protected,prevented} = Who is harming whom, and what makes it hard to leave or to tell?
        involved in {cse,cce,child sexual exploitation,sexual exploitation,criminal exploitation,county lines,gang/s,drug dealing,exploitation}; \
        {in a}? relationship with {an,a} {older,adult,exploiter}; {associat~es~ed~ing,hang/s/ing around} with {known,older,negative,criminals,gang}; \
        {contacting,meeting,messaging} adults online; money mule/s; drug runner/s; gang {member/s,nominal/s,affiliated,associate/s}; \
        {plugging,drug mule/s,slave/s} = Who makes the child do what?
        {bad,unfit,terrible,useless,lazy,selfish,irresponsible,neglectful,incompetent,feckless,uncaring,abusive,awful,poor,weak,hopeless,cold} \
        {mother/s,father/s,parent/s,mum,dad,man,woman,mummy,daddy,person,people}; \
        {is,are,was,been,being,so,very,too} {lazy,selfish,irresponsible,uncaring,careless,unreliable,incompetent,feckless,useless,immature,unfit}; \
        irresponsib~le~ly; feckless; selfish/ly/ness; disinterested; uninterested; indifferent to; lazy; laziness; careless/ly/ness; uncaring = What did they do or not do?
        {doesn't,does not,didn't,did not,don't,couldn't,could not} care {about,less,for,enough}?; only car~es~ed~ing about {herself,himself,themselves}; \
        {can't,cannot,couldn't,could not} be bothered; {should,ought to} {have known,know} better; knows better; \
        not {take,taken,taking} {any,full,enough}? responsibility; {no,takes no,taking no,take no,not taking,won't take,without taking} {responsibility,interest in}; \
        {refuses,fails,failing,unable} to take responsibility = What happened, and what would help?
        {put/s,putting,place/s,placing,placed,prioritis~es~ed~ing~e} {her,his,their} own {needs,wants,interests,desires,relationship/s,social life,feelings} {first,before,over,above}?; \
        {put/s,putting,place/s,placing,placed,prioritis~es~ed~ing~e} {her,his,their,the} {relationship/s,new partner,partner/s,drinking,drug use,wants,social life} {first,before,over,above}?; put/s/ting {her,his,their} own needs; \
        {not,doesn't,never,fails to} {put,putting,prioritise,prioritised,prioritising} {the}? {child,children,her children,his children,their children,kids} {first}?; \
        {does not,doesn't,not,never} {put,puts,putting} {*,the *,her *,his *} first; finally put * * first; {put/s,putting,prioritis~es~ed~ing} {*,her *,his *,their *,your *,her * *,his * *,their * *,your * *} {before,above,ahead of} {her,his,their,the,your} {baby,child,children,kids,son,daughter,family}; {put,puts,putting} {men,boyfriends,him,partners,herself,himself,themselves} first; {needs to,need to,must,should} take responsibility = What did they do, and what got in the way?
        {do not,does not,did not,don't,doesn't,didn't} prioritise; {choos~es~ing,chose} {violent,abusive,unsuitable,risky,controlling} {partner/s,men,relationship/s}; \
        engag~es~ed~ing in {sexual,unprotected,underage,consensual} {activity,activities,acts,behaviour,intercourse,sex}; \
        {send/s/ing,sent} {explicit,indecent,nude,sexual,inappropriate} {images,pictures,photos,photographs,videos,messages}; sabotag~es~ed~ing; \
        {chooses,choosing,chose,chosen} to {resume,continue,rekindle}; {chooses,choosing,chose,chosen} to put {herself,himself,themselves} {at risk,in danger}; \
        finally {put/s,start/s,act/s,take/s}; at long last = What will they do?
        {at fault,to blame,blame for,own fault,fault of}; blames {everyone,others,professionals}; \
        blaming {others,everyone,professionals}; {mak~es~ing,made} excuses; excuse after excuse; {provok~es~ed~ing}; \
        {brought,brings,bringing} it on {herself,himself,themselves}; asking for it; what {she,he} did to deserve = What happened? What does each person say?
        an unreliable; {lie/s,lied,lying} to {the court,professionals,us,workers,social}; {is,are,was,were} {lying,dishonest,deceitful,untrustworthy}; \
        {claims,claimed} to {have,be,not}; {mum,mother,dad,father,she,he,they} claim/s/ed {that,she,he,they,not}; allegedly; so called = Who says what? What do we know from whom?
        perpetrator/s; abuser/s; offender/s; {paedophile/s,monster/s,junkie/s,druggie/s,alcy,wino,thug/s,yob/s,criminal} \
        = What is their name, and what did they do?
        abscond/s/ed/ing/er; school refus~er~al~ing; truan~t~cy~ting; ran off again; wayward; out of control; uncontrollable; beyond parental control; \
        beyond control; {unruly,defiant,oppositional,disobedient,naughty}; tearaway = What happened before, and what was the child trying to get away from or to?
        {allow/s/ed/ing,let/s/ting} {her,his} {partner,boyfriend,girlfriend,husband,wife,ex} to; {keep/s,kept} {going back to,returning to} {him,her}; {keep/s,kept} {taking,letting,having} {him,her} back; \
        absent {father/s,parent/s,dad/s,mother}; {show/s/ed/ing,shown} {no,little} {interest,remorse,empathy,motivation,regret}; \
        wast~es~ed~ing {police,our,professionals'} time; {is,was,are,were} {a}? {bully,bullies,liar/s,thief,runaway/s,troublemaker/s,tearaway/s}; {mum,dad,mother,father,she,he,parent/s,family,they} {is,was,are,were} a {nuisance,handful,nightmare}; \
        {is,was,are,were,became,be,been,being,very,often,so} {defensive,evasive,rude,disrespectful,moody,needy,secretive,vindictive,ungrateful,nasty,spiteful}; evasive; \
        not {been}? open {and honest}? with {professionals,us,services,the}; \
        avoid/s/ed/ing {professionals,services,workers,us}; avoidant of; turn/s/ed/ing a blind eye; collu~de~des~ded~ding~sion; complicit; condon~e~es~ed~ing; \
        {play/s/ed/ing} the victim; drama queen; work shy; over anxious {mother,mum,parent}; self inflicted; {known,well known} for {violence,going,being,his,her,their} \
        = What did the person do or say, when, and what came before?
        own worst enemy; {will,would,can} never change; {against,despite,in spite of} {professional,our,police} advice; matter of choice; {poor,no,little} impulse control; {a,is} danger to {women,children,himself,herself,others,society}; known {drug dealer/s,drug user/s,criminal/s,offender/s,addict/s}; repeat offender/s; serial {abuser/s,offender/s}; known to {police,services,the police,social}; notorious = What did the person do, and when?
        """
}
