/// Forms of one name: short ones, pet names, and the same name in English and in Welsh. A name may be in several.
package enum NameForms {
    /// The groups that a folded word belongs to, each by the word that comes first in it.
    package static func groups(of word: String) -> Set<String> { groups[word] ?? [] }

    private static let groups: [String: Set<String>] = {
        var groups: [String: Set<String>] = [:]
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            for word in words { groups[word, default: []].insert(words[0]) }
        }
        return groups
    }()

    private static let lines = english + welsh + fathers + others

    private static let english = [
        "abigail abi abbie abby gail", "adam addy", "albert al bert bertie",
        "alexander alex al sandy xander lex sasha ali",
        "alexandra alex lexi lexie sandra sandy sasha alexa", "alfred alf alfie fred", "alice ali allie alys",
        "alison ali allie", "amanda mandy mand", "amelia millie milly mel amy", "andrew andy drew andreas andras",
        "angela angie ange", "ann anne anna annie nan nancy anya hannah", "anthony tony ant antonio",
        "arthur art artie",
        "barbara barb barbie babs", "benjamin ben benny benji", "bernard bernie", "brian bryan",
        "caroline carol carrie carly caro lyn",
        "catherine katherine kate katie kathy cathy cath kath kat kitty kay katy kit catrin cadi",
        "charles charlie chas chuck charley siarl", "charlotte charlie lottie lotty char", "christian chris",
        "christina christine chris tina chrissie crissy kirsty kirsten", "christopher chris kit topher christy",
        "clara clare claire", "daniel dan danny", "danielle dani danni ellie",
        "david dave davy dai dafydd dewi deio davie",
        "deborah deb debbie debs debra", "dennis den denny", "derek del", "donald don donnie",
        "dorothy dot dottie dolly dora thea",
        "edith edie", "edmund ed eddie ned ted", "edward ed eddie ted teddy ned edwyn iorwerth",
        "eleanor ellie nell nellie elle nora leonor elinor elin",
        "elizabeth liz lizzie lizzy beth betty bet betsy betsi libby eliza elsie lisa bess bessie bethan lilibet ellie elspeth leusa elisa",
        "emily em emmy millie milly", "emma em emmy", "ernest ernie", "eugene gene", "evelyn evie eve",
        "florence flo florrie flossie",
        "frances fran frankie fanny", "francis frank frankie fran", "frederick fred freddie freddy fredi",
        "gabriel gabe", "gabrielle gabby gabi",
        "geoffrey geoff jeff", "george georgie siors", "georgina georgie georgia gina", "gerald gerry jerry gerallt",
        "gillian gill jill jilly",
        "gregory greg gregor", "grace gracie", "harold harry hal", "harriet hattie harri harrie",
        "helen nell nellie elena elen lena ellen",
        "henry harry hal hank harri henri", "hugh hughie huw huwie", "imogen immy immie",
        "isabel isabella isobel bella belle izzy issy izzie bel",
        "isaac ike zac", "jacob jake jack coby", "jacqueline jackie jacqui jax",
        "james jim jimmy jamie jem jay iago siams", "jane janie jenny sian janet siani",
        "janet jan sioned", "jasmine jas jaz jazzy", "jason jay", "jeffrey jeff", "jennifer jen jenny jenni jennie",
        "jeremy jerry jez jem",
        "jessica jess jessie", "joan jo joanna siwan", "joanna jo joanne jojo",
        "john jack johnny jonny jon ian sion ioan ieuan ifan ianto iwan evan shon siencyn jac jackie jock",
        "jonathan jon jonny jonty johnny nathan", "joseph joe joey jo joss", "josephine jo josie joey", "joshua josh",
        "joyce joy", "judith judy jude judi",
        "julia julie jules", "julian jules", "karen kaz", "kenneth ken kenny", "kimberly kim kimberley",
        "laura lori lowri laurie",
        "lawrence larry laurie loz", "leonard len lenny leo", "leslie les", "lesley les", "lewis lew lou louis louie",
        "lillian lily lil lilly lilian", "linda lin lynda lyn",
        "louise lou lulu", "lucy lu luce lleucu", "luke luc", "madeleine maddie maddy mads madeline madison",
        "margaret maggie meg megan peggy marge margie mags madge rita greta mared marged magi peg mair daisy",
        "maria mary mari mair mia ria", "mary molly polly may mamie mair mari mali minnie", "mark marc marcus",
        "martha marti mattie mat", "martin marty", "matilda tilly tilda mattie maud",
        "matthew matt matty mathew", "maureen mo", "maxwell max maxine", "melanie mel", "melissa mel lissa missy",
        "michael mike mick mickey micky mikey meical mitch mihangel", "michelle shell chelle mich",
        "mildred millie milly", "mohammed mohammad muhammad mohamed mohamad muhammed mo mohd md mohamud mehmet hamid",
        "monica mon", "morgan mo", "natalie nat nats tally natasha", "nathaniel nathan nat nate",
        "natasha tasha nat", "nicholas nick nicky nico nic niclas colin", "nicola nicky nikki nic nicki", "norman norm",
        "oliver olly ollie noll", "olivia liv livvy ollie libby",
        "pamela pam", "patricia pat patsy tricia trish patti paddy", "patrick pat paddy patsy padrig", "paul pawl",
        "paula polly", "penelope pen penny",
        "peter pete pedr", "philip phil pip", "philippa pip pippa phil", "phoebe fifi bee", "rachel rach ray rachael",
        "raymond ray", "rebecca becky becca beck bex beca becs reba",
        "reginald reg reggie rex", "richard rich rick ricky dick dickie richie rico rhisiart",
        "robert rob bob bobby robbie bert robin robat", "roger rodge hodge", "ronald ron ronnie", "rosemary rose rosie",
        "rose rosie rosa rhosyn",
        "russell russ", "ruth ruthie", "samantha sam sammy sammie", "samuel sam sammy", "sandra sandy",
        "sarah sara sally sadie", "sebastian seb bas", "sharon shaz sharron", "sheila sheel", "simon si simi",
        "sophia sophie soph sofia ffion", "stanley stan", "stephanie steph stephie",
        "stephen steve stevie steffan steven stefan", "stuart stu stewart",
        "susan sue susie suzie suzanne susanna sukie shwsan",
        "sylvia syl", "tamara tammy tam", "terence terry tel", "theodore theo ted teddy",
        "theresa terry tess tessa teresa tree", "thomas tom tommy thom tomos twm tomi", "timothy tim timmy",
        "toby tobias", "tracey trace trac",
        "valerie val", "vanessa nessa ness", "vera", "veronica ronnie vron", "victor vic",
        "victoria vicky vicki tori vic buddug", "vincent vince vinny", "virginia ginny ginger", "vivian viv",
        "walter wally walt gwallter",
        "wilfred wilf fred", "william bill billy will willie wil liam gwilym wiliam gwil bil",
        "winifred win winnie freda gwenfrewi", "yvonne vonnie", "zachary zac zach zak zack", "zoe zo",
    ]

    private static let welsh = [
        "alun al", "aneirin nye aneurin", "angharad haf harri anghi", "bethan beth", "bronwen bron bronwyn",
        "caradog crad", "catrin cadi cati catherine cath trin", "ceinwen cein", "ceridwen ceri cerid",
        "dafydd dai daf deio dewi david",
        "eirlys eir", "eleri el", "eluned luned lyn linet", "emyr em", "ffion ffi fi fiona", "geraint ger",
        "gethin geth", "griffith gruff griff guto gruffudd gruffydd gito", "guto gruffudd gruffydd gruff",
        "gwenllian gwen llio gwenno",
        "gwendolen gwen wendy gwenda", "gwilym gwil wil william", "gwyneth gwyn gwen gwynedd nethi", "heledd hel",
        "hywel hyw howell", "ieuan ifan ianto iwan ioan ieu iefan evan john jack", "iorwerth iori iolo iorri edward",
        "idris id",
        "llewelyn llew llywelyn lyn llelo leoline", "llinos llin", "lowri low laura",
        "maredudd mered meredith meredydd bedo", "mared margaret marged", "mererid mer", "morfydd morf",
        "morgan mocs moc", "myfanwy myf myfi fanw", "nerys ner", "nest nesta",
        "olwen ol", "owain owen owi now", "rhiannon rhi nanno", "rhodri rhod", "rhydderch rhyd roderick",
        "rhys rhysyn rees", "sian jane siani", "siencyn jenkin shencyn", "sioned janet shoned", "sion john sionyn shon",
        "siwan joan", "steffan steff stephen", "tegwen teg",
        "teleri tel", "tomos twm tomi tom thomas", "tudur tudor tud", "watcyn watkin walter", "ynyr honorius",
    ]

    /// Families of names that once said whose son somebody was: Price is "ap Rhys".
    private static let fathers = [
        "aprhys price rhys preece rees pryce prys reece", "abowen bowen owen owain owens",
        "aphuw pugh huw hugh hughes pughe", "abevan bevan evan evans ifan ieuan", "aphywel powell hywel howell howells",
        "abrobert probert robert roberts",
        "apharri parry harry harries harris parri", "aprichard pritchard prichard richard richards",
        "aphenry penry henry pendry", "aprosser prosser rosser", "abeinon beynon einon eynon baynon",
        "abithel bithell ithel", "apgwilym gwilliam gwilym williams gwilliams",
        "siencyn jenkins jenkin", "sion jones john johns sion", "dafydd davies davis david dafis",
        "gruffudd griffiths griffith gruffydd", "llwyd lloyd floyd", "fychan vaughan fychan bychan",
        "gwyn wynne wynn wyn", "gough goch", "tudur tudor tudur",
    ]

    private static let others = [
        "aleksander olek alek alexander", "aleksandra ola alexandra", "agnieszka aga agnes", "andrzej andrew",
        "ewa eva efa eve ava", "jakub kuba jacob", "jan janek john", "jerzy george",
        "katarzyna kasia catherine katarina", "krzysztof krzys christopher", "malgorzata gosia margaret",
        "maria marysia marie", "mateusz matthew", "pawel paul", "piotr peter", "stanislaw staszek",
        "tomasz tomek thomas", "wojciech wojtek", "zofia zosia sophia sofia", "abdul abd abdel",
        "fatima fatma fatimah fatema", "hussain hussein husain huseyin", "yusuf yousef joseph yousuf iwsuf",
        "ibrahim abraham ebrahim brahim", "ismail ishmael", "musa moses", "maryam mariam miriam mary maryem",
        "isa jesus", "sulayman solomon sulaiman suleiman", "zahra zara", "aisha ayesha aysha", "khadija khadijah",
        "giovanni gianni john", "giuseppe joseph", "guadalupe lupe",
    ]
}
