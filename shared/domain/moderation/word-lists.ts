import type { WordLanguage } from './word-language.ts';

/**
 * Words that nobody reads aloud on a stream, and that mean nothing else in any of these languages: a word that is harmless in one of
 * them is not listed for another. Parted by spaces; `stem*` begins a word; `=word` is compared with its accents; `a_b` are words in a row.
 */
export const wordLists: Readonly<Record<Exclude<WordLanguage, 'en'>, string>> = {
  de: `
    arschloch* arschlöcher* arschficker* arschgeige* fotze fotzen* hurensohn* hurensöhn* hurenkind* wichser* wixer* wixxer* ficken fickt
    ficker fickfehler gefickt verfickt* fick_dich schwanzlutsch* scheiß scheisse* scheiße* scheissegal scheisskerl* scheißkerl*
    beschissen* verschissen* schlampe schlampen* schwuchtel* missgeburt* mißgeburt* spasti spastis kanake* kanacke* du_nutte die_nutte eine_nutte nutten drecksau*
    drecksfotze* wichsen wichst judensau* zigeunersau*`,
  fr: `
    enculé* enculer enculeur* connard* connasse* conasse* salope* salaud* enfoiré* putain putains nique_ta nique_sa nique_toi sale_pute =niqué
    niquer niquez fils_de_pute =putes pouffiasse* poufiasse* bougnoul* bougnoule* youpin* youpine* tarlouze* tantouze*
    branleur* branlette* couilles couillon* merde merdes merdique* merdeux emmerde* emmerder* foutre grognasse* bamboula* =pédé =pédés`,
  es: `
    gilipollas* hijoputa* hijodeputa* hijueputa* hijo_de_puta puta putas putita* putamadre maricón* maricona* mariconazo* cabrón
    cabrona cabrones cabronazo* pendejo* pendeja* chinga chingar chingada chingado chingue chinguen follar fóllate follarte mierda*
    joder jodete jódete jodido* jodida* =coño =coños sudaca sudacas malparido* malparida* mamahuevo* mamaguevo* carapolla* soplapollas
    comemierda* culero culeros `,
  pt: `
    caralho* foder fodam foda fodase* foda_se fode fodeu fodido* fodida* buceta* filhodaputa filho_da_puta putaria* punheta* punheteiro*
    viado viados viadinho* cuzão cuzões merda merdas xoxota* xereca* piroca* pirocudo*
    vai_tomar_no_cu tomar_no_cu `,
  it: `
    cazzo cazzi cazzata cazzate cazzone* cazzoni* vaffanculo* affanculo fanculo stronzo* stronza* stronzi stronze stronzata* puttana puttane puttanata* puttaniere* figlio_di_puttana coglione* coglioni* merda merde merdoso* merdosa* frocio froci* ricchione* ricchioni* minchia* minchione* mignotta*
    mignotte* culattone* culattoni* pompino pompini sborra* porco_dio porcodio* dio_cane diocane* dio_porco dioporco*
    porca_madonna porcamadonna* succhiacazzi* testa_di_cazzo leccaculo*`,
  nl: `
    klootzak* kankerhoer* kankerlijer* kankerlul* kankermongool* kankerjood* kankerhomo* kankerwijf* tyfuslijer* tyfushoer* teringlijer*
    teringhoer* hoerenjong* hoerenzoon* kutje kutwijf* kutmarokkaan* kuthoer* neuken neukt geneukt neuk_je moederneuker*
    kontneuker* flikker flikkers lulhannes roetmop* zandneger* rotneger* godverdomme* gvd zakkenwasser* pleurislijer* schijtlijster*`,
  pl: `
    kurwa kurwy kurwo kurwę kurwą kurwie kurew kurewsk* kurwisz* wkurw* zakurwi* skurwysyn* skurwiel* skurwiał* jebać jebac jebane* jebani
    jebany* jebana jebie jebnij pojeb pojeby pojeban* pojebał* zajeban* zajebis* wyjeban* rozjeb* ujeban* odjeb* przejeban*
    pierdol* pierdoł spierdal* wypierdal* rozpierdol* opierdal* zapierdal* napierdal* wypierdol* spierdol* chuj chuja chuju chuje chujem chujow*
    chujowy chujnia pizda pizdy pizdo pizdzie dziwka dziwki dziwko dziwkarz* cwel cwele cwelu kutas kutasa kutasy kutasie kutafon* =pedał
    =pedały ciapaty ciapaci ciapatych`,
  ru: `
    хуй хуи хую хуем хуе хуев* хуёв* хуйн* хуйл* хуесос* хуета хуету хуя похуй похуи нахуй нахуи охуе* охуи* охуен* хуяр* пизда пизды
    пизде пизду пиздой пиздец* пиздат* пиздеж* пиздёж* пиздит* пиздобол* пиздюк* пиздуй* распизд* спизди* отпизд* ебать ебат ебал ебала
    ебало ебан* ебану* ебуч* ебёт ебет ебут ебаш* еби ёб еблан* ебло ебля заеб* наеб* уеб* въеб* выеб* проеб* отъеб* съеб* объеб* долбоеб*
    долбоёб* поеб* бля блять бляди блядь блядск* блядин* сука суки сучара пидор* пидар* пидр* педик педики педики гандон* гондон* мудак*
    мудаки мудило* мудила мудозвон* шлюха шлюхи шлюху шлюх жиды жидовск* черножоп* залуп* ниггер* blyat* blyad* bliad* pizdec* pizdets* pizda nahui nahuy poshel_nahui xuy huynya pidor* pidaras* mudak mudaki dolboeb* dolboyob* cyka_blyat`,
  tr: `
    orospu* orosbu* amcık* amcığ* amına_koy* amına_kod* amınakoy* amınakod* aminakoy* siktir* sikeyim* sikerim* sikiyim* sikik* sikim
    sikiş* sikis* yarrak* yarrağ* yarragim pezevenk* kahpe* kaltak* kaltağ* ibne ibneler ibnelik ibnesin şerefsiz* götveren* gotveren* götlek* piçkurusu =gavat =gavatlar =göt =götü =piç =piçler oç_çocuğu ananı_sik* ananı_avradını dalyarak* yavşak*`,
};
