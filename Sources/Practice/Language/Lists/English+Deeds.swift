extension EnglishLexicon {
    /// What can be seen, heard, counted or photographed, and what children feel of it.
    static let deeds: [(WordMarks, String)] = [
        (
            [.deed, .adultDeed],
            """
            drink/s/ing drank drunk smok~e~es~ed~ing vap~e~es~ed~ing inject/s/ed/ing snort/s/ed/ing deal/s/ing dealt punch/es/ed/ing \
            strangl~e~es~ed~ing head-butt/s/ed stab/s/bed/bing dr~ive~ives~ove~iving overdosed headbutt/s/ed
            """
        ),
        (
            .deed,
            """
            hit/s/ting slap/s/ped/ping smack/s/ed/ing kick/s/ed/ing push/es/ed/ing shov~e~es~ed~ing grab/s/bed/bing pull/s/ed/ing \
            drag/s/ged/ging throw/s/ing threw thrown smash/es/ed/ing break/s/ing broke broken shak~e~es~ing shook shaken chok~e~es~ed~ing \
            bit~e~es~ing bit bitten burn/s/ed/t/ing cut/s/ting shout/s/ed/ing scream/s/ed/ing yell/s/ed/ing swear/s/ing swore \
            call/s/ed/ing spit/s/ting spat threaten/s/ed/ing lock/s/ed/ing hid~e~es~ing hid hidden run/s/ning ran leav~e~es~ing left \
            sleep/s/ing slept wak~e~es~ing woke woken fell fall/s/ing fallen cry cries cried crying touch/es/ed/ing kiss/es/ed/ing \
            rap~e~es~ed assault/s/ed/ing attack/s/ed/ing beat/s/ing beaten pinch/es/ed scratch/es/ed bruis~e~es~ed bleed/s/ing bled \
            miss/es/ed/ing late forget/s/ting forgot forgotten lost los~e~es~ing bring/s/ing brought carr~y~ies~ied carrying sell/s/ing sold \
            steal/s/ing stole stolen fight/s/ing fought argu~e~es~ed~ing row rows rowing bang/s/ed/ing punch/es/ed/ing hurt/s/ing \
            go/es going went gone come/s/ing came walk/s/ed/ing ring/s/ing rang phon~e~es~ed~ing text/s/ed/ing call/s/ed \
            cook/s/ed/ing wash/es/ed/ing clean/s/ed/ing eat/s/ing ate eaten play/s/ed/ing read/s/ing bath/s/ed/ing bath~e~es~ed~ing dress/es/ed/ing \
            feed/s/ing fed chang~e~es~ed nappies giv~e~es~ing gave given tak~e~es~ing took taken put/s/ting collect/s/ed/ing \
            pick/s/ed/ing fetch/es/ed/ing drop/s/ped/ping stay/s/ed/ing visit/s/ed/ing sit/s/ting sat stand/s/ing stood look/s/ed/ing listen/s/ed/ing \
            talk/s/ed/ing speak/s/ing spoke spoken inform/s/ed notif~y~ies~ied tell/s/ing told ask/s/ed/ing answer/s/ed/ing say/s hug/s/ged cuddl~e~es~ed~ing hold/s/ing held \
            turn/s/ed/ing open/s/ed/ing clos~e~es~ed shut/s/ting knock/s/ed/ing climb/s/ed/ing wet/s/ting wander/s/ed/ing \
            send/s/ing sent post/s/ed share/s/d sharing film/s/ed/ing watch/es/ed/ing buy/s/ing bought spend/s/ing spent pay/s/ing paid \
            mov~e~es~ed~ing liv~e~es~ed~ing skip/s/ped/ping stop/s/ped writ~e~es~ing wrote written check/s/ed/ing count/s/ed/ing \
            climb/s stare/s swallow/s/ed wear/s/ing wore worn smell/s smelt smelled vomit/s/ed faint/s/ed/ing collaps~e~es~ed \
            disappear/s/ed vanish/es/ed refuse/s/d slam/s/med/ming rip/s/ped tear/s tore torn lift/s/ed hang/s hung tie/s/d tied \
            follow/s/ed/ing chas~e~es~ed~ing crash/es/ed/ing join/s pack/s/ed/ing brush/es/ed/ing tidy tidies tidied \
            bottle-feed/s pour/s/ed mix/es/ed weigh/s/ed/ing sing/s sang swim/s/ming swam babysit/s babysat supervis~e~es~ed~ing see sees greet/s wave/s wait/s/ed/ing keeps rid~e~es~ing rode kiss/es \
            help/s teach/es taught learn/s/ing practis~e~es~ed plan/s/ned drink/s sort/s/ed catch/es caught join/s/ed rock/s/ed sooth~e~es~ed~ing \
            settle/s breathe/s empty empties emptied hand/s/ed pass/es/ed swap/s/ped remind/s meet/s switch/es lie lies lay lying rest/s undress/es/ed \
            pee/s/d poo/s wee/s/d soil/s/ed raid/s/ed arrest/s/ed sharpen/s starv~e~es~ed smother/s/ed/ing mind/s/ed/ing drown/s/ed jump/s/ed/ing trip/s/ped fill/s/ed/ing sign/s/ed spank/s/ed/ing whip/s/ped/ping
            """
        ),
        (
            .thing,
            """
            bruise bruises bruising blood knife knives needle needles vodka beer wine lager cider whisky cannabis weed heroin \
            cocaine crack meth methamphetamine fentanyl opioids ketamine methadone spice pills tablets medicine insulin nappy nappies diaper diapers stroller crib nits lice mould faeces urine poo wee rubbish \
            maggots fleas fridge cupboard cupboards mattress bedding window windows stitches scar scars burn burns fracture fractures ribs \
            belt slipper hairbrush stick bottle bottles cigarettes cigarette lighter gun hammer photos pictures videos phone \
            breakfast tea dinner lunch milk food clothes shoes coat uniform teeth shower bath bed beds cot bedtime story balcony stairs road \
            railway hospital ambulance 999 key keys toys dog cat money rent electricity heating hot-water hoist wheelchair inhaler seatbelt stairgate diary notebook calendar chart
            """
        ),
        (
            .effect,
            """
            hurt hit killed kill die dies dead death burnt burned cut choke drown bruised broken injured injury injuries harmed harm scared frightened \
            frightening terrified afraid fear sad lonely alone ashamed shame hungry hunger cold thirsty ill sick sore unwell tired exhausted \
            sleep learn learning behind friends trust believe think safe unsafe confused worried cry cries crying nightmares \
            pregnant raped stabbed shot lost missing suffer suffers blame fault cope feel feels grow growing grows upset angry anxious \
            miss school exams reading bullied teased laughed picked poorly hospital brain bones stop run wet nervous \
            quiet hate unloved unwanted forget forgotten grieve trauma traumatised breathe swallow dreams damaged damage \
            locked prison job happy end fail fall drugs used crash knocked touched shaken bitten attacked strangled poisoned \
            infection infections teeth rot weight hearing sight blind deaf excluded
            """
        ),
        (
            .good,
            """
            safe safely calm calmly well happy happily fine close good better best great enough sure certain confident able always together \
            kind cosy loved love gentle gently everyone everybody anything growing kept works worked working trust ready willing wonderful perfect \
            plenty proud relaxed settled stable least confidence thriving secure fully excellent healthy clean fed awake sober closed home confidently \
            completely everything can fantastic brilliant fun positive peaceful laugh comfortable met strong
            """
        ),
        (
            .bad,
            """
            worried worry worries worry worst worse concern concerns concerned danger dangerous unsafe hurt kill kills killed \
            burn burned burnt stabbed raped smothered beaten starved drowned shaken dead dies die hits hit shouts shouting throws scared afraid frightened \
            terrified removed remove risk bad alone nobody cry crying cries drinks drunk hurting harm harmed harmful abuse violence violent neglect \
            cannot never nothing none leaves lost losing hungry sad angry hopeless terrible awful emergency immediate most extremely \
            coma overdose crash crashes attack attacked bleeding burns screams stabs chased unbearable fight fights fighting fear crisis poor breaks injured cold dirty sleepless impossible missing unable unwilling apart chaos stressed anxious lonely unhappy upset ill unwell struggling craving cravings
            """
        ),
        (
            .common,
            """
            the a an and or but if when while after before because since as so that this these those there here it its is are was were be been being \
            in on at by for from with without of to into onto off over under about until till during through between against \
            what who how why where which whose whenever every each all any some most more much many other another same such \
            no not yes never always often sometimes usually also too very just only even still yet again already once twice \
            yesterday today tomorrow tonight last next first second third then now later soon earlier following monday \
            one two three four five six seven eight nine ten eleven twelve children parents child baby mother father mum dad \
            alcohol drugs medicine medicines tablets things home school house food money people professionals services concerns worries \
            worry concern following thinking over within despite although though however both neither either instead \
            complete attend engage work support ensure provide keep make get give take go come see let tell ask please \
            good bad poor safe home social police health nursery hospital everyone someone everybody somebody nobody anybody \
            no-one parental maternal paternal regular weekly daily unannounced supervised agreed any on scale zero ten where \
            imagine suppose overall given based due recent previous past future further significant serious emotional physical sexual domestic \
            historical historic mental substance home lack risk neglect abuse violence bruises bottles clothes meals visits visit phone \
            god christmas easter english welsh british facebook instagram snapchat tiktok whatsapp internet street road park avenue house \
            church mosque centre hotel court crown monday's i i'm i've i'd i'll he she they we you him her them my our your his their me us it \
            grown-ups grown ups adults adult whoever may might could will would can must should shall do does did has have had having being \
            working making using taking being getting seeing talking following during doors windows knives smoke cigarettes network teams staff \
            council children's family group team conference plan plans rules rule nights days weeks months years mornings evenings weekends \
            anyone nights half least fewer more less enough plenty several few couple dozen quite nearly almost about around up down out \
            behaviour behaviours attendance hygiene education contact placement letter rating please point number record \
            failure failing minimising evidence information reports report referral referrals sleep bedtime breakfast dinner tea lunch \
            example examples danger statement statements goal goals scaling draft version better note notes strengths bedtimes mealtimes homework everything something anything nothing
            """
        ),
    ]
}
