extension WordList {
    /// Broad labels: what to ask for in their place (docs/practice/14 §14.3). `WordPattern` says how the terms are written.
    static let englishLabels = """
        neglect/s/ed/ful/ing; child neglect; physical neglect; emotional neglect; medical neglect; educational neglect \
        = What was missing, how often, and what did it do to the child?
        domestic {abuse,violence,abusive,violent}; {abusive,violent} {relationship/s,partner/s}; intimate partner violence; \
        interparental conflict; {parental,marital,domestic} {conflict,discord,dispute/s,disharmony} \
        = Who did what to whom, how often, and where were the children?
        coercive control; controlling {behaviour/s,relationship/s}; coercion and control \
        = What did they stop, check or force, and what happened if the other said no?
        {emotional,psychological} {harm,abuse,neglect,damage,impact}; emotionally {harm/ed,abus~ed~ive,unavailable,neglect/ed} \
        = Which words were said? What did the child do or feel afterwards?
        emotional {availability,warmth,wellbeing,needs,regulation,dysregulation}; emotionally dysregulated; dysregulat~ed~ion \
        = What does it look like on a day at home?
        physical {abuse,harm,assault/s,chastisement,altercation/s,aggression}; physically {abus~ed~ive,harm/ed,chastis~e~ed} \
        = Who did what, with what, and what was hurt?
        {sexual,sexualised} {abuse,harm,assault/s,behaviour/s}; sexually {abus~ed~ive,inappropriate,harmful}; \
        harmful sexual behaviour/s = What happened, in careful plain words, and who was hurt?
        significant harm; {risk/s,likelihood} of {harm,significant harm,abuse,neglect,exploitation}; suffer/s/ed/ing harm; \
        {immediate,future,potential,actual,serious} {harm,risk/s} = What could happen to the child?
        at risk; at {high,higher,significant,considerable,serious,increased} risk; high risk; risky {behaviour/s,lifestyle/s}; \
        risk taking {behaviour/s}; risk taking = Of what, from whom, and when?
        vulnerab~le~ility~ilities; vulnerable {child,children,adult/s,family,families} = Who could be hurt, by whom, and how?
        {concern/s,concerning} {regarding,around,about,over,for}; {there,are} are concerns; ongoing concerns; \
        {serious,significant,growing,previous,further,welfare,various,many,multiple,some} concern/s; \
        concerns; concerning {behaviour/s,issue/s}; {is,are,was,were,very,deeply,highly,most,more,of,extremely} concerning; {is,are,was,remains,remain} {a,an} {concern,issue}; areas of concern; cause for concern; of concern \
        = Who is worried, and about what exactly?
        incident/s; altercation/s; {episode/s,event/s} of concern; {domestic,violent,verbal} {altercation/s,incident/s,dispute/s}; \
        verbal {abuse,aggression,altercation/s}; verbally {abusive,aggressive} = What happened? Who said or did what?
        inappropriate/ly; inappropriate {behaviour/s,relationship/s,clothing,adult/s,language} \
        = What was done, said or worn, and why does it matter for the child?
        unkempt; dishevelled; {child,children,baby,she,he,they,house,home,flat,property} {is,are,was,were,looked,appeared} {always,often,very,extremely}? dirty; {poor,bad} {hygiene,personal hygiene,presentation}; hygiene {issue/s,concern/s,problem/s}; \
        poorly presented; about hygiene = What could you see or smell, and how often?
        {poor,unsuitable,unsanitary,unhygienic,squalid,substandard,inadequate} {home,living,housing,house} condition/s; \
        home conditions {were,are,is} {poor,unsuitable,unacceptable,concerning,bad,cluttered}; home conditions; \
        unsanitary; unhygienic; {home,house,flat,property,kitchen} {was,is} {very}? cluttered; cluttered and; in a {poor,bad,terrible,shocking,unacceptable} state; squalid = Which rooms, and what is there or missing?
        chaotic; chaotic {lifestyle/s,household/s,home,family}; chaos in the home; unstructured; disorganised household \
        = What happens on an ordinary day: meals, sleep, visitors?
        dysfunction/al; dysfunctional {family,families,relationship/s} = What does not work, and for whom?
        volatile; volatil~ity; volatile {relationship/s,situation/s}; tumultuous; acrimonious; {turbulent,stormy} relationship/s \
        = How often are there rows, and what happens in them?
        toxic; toxic {relationship/s,trio}; trio of {risk,vulnerabilities} = What does each of them do?
        {challenging,difficult,problematic,problem,disruptive,poor,negative,extreme,worrying} behaviour/s; \
        behaviour/s that challenge/s = What did the child do, when, and what came before?
        {behavioural,behaviour,behavioral,behavior} {issue/s,problem/s,difficult~y~ies,concern/s}; problem child; \
        conduct disorder = What does the child do, when, and after what?
        act/s/ed/ing out; meltdown/s; kick/s/ed/ing off; tantrum/s behaviour; outburst/s \
        = What did the child do, and after what?
        poor {school}? attendance; {school,attendance} {attendance,issue/s} {is,was} {poor,low}; attendance {issue/s,problem/s,concern/s}; \
        low attendance; persistent absence; persistently absent; non attendance = How many days were missed, since when, and why?
        mental health {issue/s,problem/s,difficult~y~ies,concern/s,need/s,condition/s,deterioration,crisis}; \
        {poor,deteriorating,declining,parental,fragile,unstable,maternal,paternal,her,his,their,mum,dad,mother,father,own,parent,parents} mental health; {struggl~e~es~ed~ing,difficulties,issues} with {her,his,their} {mental health,emotions,behaviour,parenting,mood}; has mental health; mental ill health; mental instability; \
        mentally unstable = What does the illness look like at home on a bad day?
        {substance,alcohol,drug,drugs,solvent} {misuse,abuse,dependency,dependence,issue/s,problem/s}; \
        {drink,drinking,drug,drugs,gambling} {problem/s,habit}; us~e~es~ed~ing substances; misus~e~es~ing {substance/s,alcohol,drug/s}; addict/s; addiction/s; alcoholic/s; substance use; drug user/s; substance user/s; \
        under the influence; intoxicated; intoxication = What is taken, how much, how often, and who is with the children then?
        attachment {issue/s,problem/s,difficult~y~ies,disorder,style/s,need/s}; {insecure,secure,disorganised,good,strong,poor,positive,negative,healthy,warm} \
        attachment/s; struggl~es~ed~ing with {attachment/s,relationships,boundaries,routines,parenthood}; emotionally {detached,distant,cold}; poor {bond,bonding}; well bonded; bonded with; {is,are,have,has,had,not} {well,closely}? bonded; {good,strong,close,secure,loving} bond/s = What do they do together? What does the child do when the parent leaves?
        inconsistent with {boundaries,routines,rules,discipline,care}; {inconsistent,conflicting,implausible} {account/s,explanation/s}; inconsistent with the injur~y~ies = What was said, by whom, on which day, and what does the doctor say?
        {routine/s,boundar~y~ies,structure} {is,are,was,were} {lacking,poor,inconsistent,missing,absent}; {his,her,their,child's,general,overall} presentation; presentation and; {significant,some,sustained,positive,good,little,limited} {improvement/s,progress}; struggl~es~ed~ing to {cope,manage}; {not,difficulty} coping; {additional,further,ongoing} support = What is hard, on which days, and who would do what?
        protective capacit~y~ies; parenting {capacity,ability,abilities,skill/s,style/s,deficit/s,issue/s}; parental capacity; \
        {capacity,ability} to parent; parenting {is,was,has been} {inconsistent,poor,good,adequate,inadequate,erratic}; {poor,inadequate,inconsistent,consistent,nurturing,effective,positive,appropriate,safe} parenting; good enough parent/ing; \
        good enough care; adequate care; {inadequate,poor,inconsistent} care = What does the parent do each day, and what is missing?
        needs {are,were} {complex,high,significant}; {basic,physical,developmental,social,holistic,complex,additional,unmet,care} needs; \
        {needs,need} {are,is,were,being} not {being,}? met; unmet need/s; meet/s/ing {the,her,his,their,all} {children's,child's,baby's,needs}; \
        meet/s/ing {their,his,her,the} {basic,emotional,physical,developmental} needs; \
        needs {will,to,must,should} be met; {all,his,her,their,basic,child,children's} needs {are,is} met; safe from harm = Which need, and what would we see if it was met?
        {poor,inadequate,appropriate,lack of,insufficient,inconsistent,age appropriate} {supervision,boundaries,stimulation,routine/s}; \
        lack/s/ed/ing {supervision,boundaries,routine/s,stimulation,structure}; boundary setting = Who was where, and for how long? What was missing?
        appropriate/ly; age appropriate/ly; suitable adult/s; suitably = What exactly would we see?
        positive {relationship/s,parenting,change/s,engagement,interaction/s,role model/s,behaviour/s,environment}; \
        positively; {contact,visit,session,meeting,interaction/s} {was,is,were,are} {very}? positive; robust/ly; robust {plan/s,package/s}; safe and well; well presented; doing well ; engag~e~es~ed well; good engagement; {warm,strained,difficult,fractious,poor} relationship/s; erratic = What was seen that shows it?
        {safe,stable,nurturing,loving,secure,conducive} {environment/s,and stable environment}; stability; nurturing {environment,home,care}; \
        {loving,caring,safe,secure,nurturing} and {stable,loving,secure,nurturing,caring} {home,family,environment}; stable {home,environment}; emotionally available \
        = What would a child see and hear there on an ordinary day?
        resilien~t~ce; streetwise; street wise; mature for {his,her,their} age; parentified; low self esteem; poor self esteem; \
        low mood = What can the child do, and what can they not do yet?
        historic/al abuse; historic/al {concern/s,domestic,sexual,allegation/s,issue/s}; historical = When did it happen, and what does it do today?
        alleg~e~es~ed~ing; allegation/s = Who says what? What do we know, and from whom?
        {the,alleged,a} victim/s; victims = What is the name, and who hurt them how?
        {toxic,abusive,hostile,unsafe,unstable,harmful,negative} {environment/s,home environment,household,home life}; \
        home environment; family environment = What happens there? Who does what?
        expos~e~ed~ure to {domestic,violence,abuse,drug/s,alcohol,substance/s,conflict,parental,harm,risk/s,inappropriate,arguments}; \
        witness/es/ed/ing {domestic,abuse,conflict} = What did the child see, hear or do?
        {physical,parental,family,marital} {violence,conflict}; {history,pattern} of {violence,abuse,offending,neglect,drug,alcohol}; \
        violent {behaviour/s,incident/s,outburst/s,tendencies} = Who did what to whom, and when?
        {relationship,relationships} {is,was,are,were} {unhealthy,strained,abusive,difficult,poor}; unhealthy relationship/s; {range,number} of {difficulties,issues,problems,concerns}; anger {issue/s,problem/s,management issue/s}; temper issues; relationship {difficult~y~ies,issue/s,problem/s}; \
        family {difficult~y~ies,issue/s,problem/s,breakdown,dynamics}; {social,financial,housing} {difficult~y~ies,issue/s,stressors} \
        = What happens, how often, and what does the child see of it?
        {bright,happy,bubbly,sociable} child; {bright,bubbly} {and happy}? {boy,girl}; learning difficult~y~ies; radicalis~ed~ation; extremis~t~m {views}?; antisocial; anti social {behaviour,peers,associates} = What was said or done, and to whom?
        developmental {delay/s,milestone/s,trauma}; {speech,language,speech and language} {delay/s,difficult~y~ies}; {poor,inadequate,unhealthy} diet; fail/s/ed/ing/ure to thrive; faltering growth; global delay = What can the child do, and what not yet?
        trauma; traumatis~ed~ing~e; adverse {childhood experience/s,experiences}; adversity = What happened, and how does it show today?
        {negative,adverse,detrimental,emotional,significant} {impact/s,effect/s,affect}; detrimental {to,impact,effect}; \
        impact/s/ed/ing {negatively,adversely} = What will it do to this child?
        {offer/s/ed/ing,provid~e~es~ed~ing} {support,emotional support,appropriate support,ongoing support}; support as {and when,needed,required,necessary,appropriate}; \
        {family,network,adults,they} {to,will} support the family; as and when {necessary,needed,required} = Who will do what, and by when?
        lifestyle/s; {chaotic,poor,risky,unhealthy} lifestyle/s; offending; offending behaviour; criminality; social skills; \
        about {his,her,their,your} {behaviour/s,attitude,presentation,development}; and presentation; \
        ability to {safeguard,protect,cope,manage,prioritise}; {their,his,her} {attitude,presentation}; {poor,bad} attitude; presentation; presentation {at,in,is,was,has}; presen~t~ts~ted~ting {as,with}; \
        quality of {the}? attachment; attachment {between,is}; {mother,infant,child,baby,parent} attachment = What did somebody see or hear, and when?
        {is,are,was,were,remains,been} ongoing; {on occasion/s,on a number of occasions,periodically,from time to time}; ongoing {issue/s,concern/s,worries,conflict}; issue/s {with,around,regarding,relating,concerning}; issues; \
        on going {issue/s,concern/s} = How often, and since when?
        monitor/s/ed/ing {the,her,his,their,progress,this,and,mum,behaviour,contact}? = Who will look at what, and when?
        ##  family
        support/s/ed/ing {the,mum,mother,dad,father,parents,family,him,her,them,needs};\
        address/es/ed/ing {the,her,his,their,any,these} {issue/s,concern/s,needs,drinking,use,behaviour,worries,mental}; \
        work {around,on} {her,his,their} {issue/s,parenting,needs,relationship/s} = Who will do what, and by when?
        recently; regularly; frequently; on a regular basis; at times; as appropriate; where appropriate; as necessary; in due course \
        = On which dates, or how often?
        """
}
