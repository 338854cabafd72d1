extension WordList {
    /// The beginning of a Welsh list. No speaker has checked it yet; the pages say so.
    static let welshLabels = """
        esgeulus/o/tod; esgeulustod = Beth oedd ar goll, pa mor aml, a beth wnaeth hynny i'r plentyn?
        {cam,trais,gam,drais} drin domestig; {cam,gam} drin; trais domestig; drais domestig = Pwy wnaeth beth i bwy, a ble roedd y plant?
        niwed {emosiynol,sylweddol}; niwed sylweddol = Beth allai ddigwydd i'r plentyn?
        mewn perygl; mewn risg = Perygl o beth, gan bwy, a phryd?
        bregus; agored i niwed = Pwy allai gael niwed, a sut?
        pryderon {ynghylch,am,ynglŷn}; mae pryderon = Pwy sy'n poeni, ac am beth yn union?
        digwyddiad/au difrifol; digwyddiad/au = Beth ddigwyddodd?
        amhriodol; anaddas = Beth wnaed neu a ddywedwyd, a pham mae'n bwysig i'r plentyn?
        ymddygiad heriol = Beth wnaeth y plentyn, pryd, ac ar ôl beth?
        anhrefnus; anhrefn = Beth sy'n digwydd ar ddiwrnod cyffredin?
        camddefnyddio {sylweddau,alcohol,cyffuriau}; camddefnydd {sylweddau,alcohol,cyffuriau} = Beth sy'n cael ei gymryd, faint, a phwy sydd gyda'r plant?
        """

    static let welshBlame = """
        methu {amddiffyn,ymgysylltu,cydweithredu,diogelu} = Beth wnaeth y person, a beth oedd yn y ffordd?
        diffyg {mewnwelediad,ymgysylltu,cydweithrediad} = Beth mae'r rhiant yn ei ddweud?
        gwrthod {ymgysylltu,cydweithredu} = Beth na chytunwyd arno, a pham?
        ystrywgar; gelyniaethus = Beth ddywedodd neu wnaeth y person?
        """

    static let welshJargon = """
        lleoliad/au = dywedwch “cartref”
        amlasiantaeth/ol; aml asiantaeth/ol = dywedwch “pobl o'r ysgol, iechyd a'r heddlu”
        plentyn sy'n derbyn gofal; plant sy'n derbyn gofal = dywedwch enw'r plentyn
        defnyddiwr gwasanaeth; defnyddwyr gwasanaeth = dywedwch enw'r person
        ymyrraeth; ymyriad/au = dywedwch “help”, a phwy sy'n dod
        asesiad/au = dywedwch “dod i'ch adnabod chi”
        cyfarfod craidd; grŵp craidd = dywedwch “ein cyfarfod rheolaidd”
        trothwy/on = dywedwch pryd mae'r gyfraith yn gadael i ni weithredu
        diogelu = dywedwch “cadw plant yn ddiogel”
        canlyniad/au = dywedwch beth fydd yn wahanol
        """
}
