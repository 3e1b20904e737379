// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/crowdtexts.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Line {
    CrowdMood mood;
    const char16_t *language;
    const char16_t *text; ///< {coffee}, {thing} and {place} are filled in
};

using M = CrowdMood;

constexpr Line kLines[] = {
    {M::Question, u"en", u"Which grind would you take for the {coffee} in a moka pot?"},
    {M::Question, u"en", u"Do you ship the {coffee} to {place}? And how long does it take?"},
    {M::Question, u"en", u"Is the {thing} back in stock before Christmas?"},
    {M::Question, u"en", u"What time do you open on Sunday?"},
    {M::Question, u"en", u"How long after roasting is the {coffee} at its best?"},
    {M::Question, u"en", u"Can I bring my dog to the tasting in {place}?"},
    {M::Question, u"en", u"Is the {coffee} decaf available as whole beans, or only ground?"},
    {M::Question, u"de", u"Mit welchem Mahlgrad nehmt ihr den {coffee} für die French Press?"},
    {M::Question, u"de", u"Liefert ihr auch nach {place}? Und was kostet der Versand?"},
    {M::Question, u"de", u"Wann ist {thing} wieder da?"},
    {M::Question, u"nb", u"Hvilken malingsgrad passer best til {coffee} på Chemex?"},
    {M::Question, u"nb", u"Har dere åpent på søndag i {place}?"},
    {M::Question, u"nb", u"Når kommer {thing} på lager igjen?"},
    {M::Question, u"es", u"¿Enviáis el {coffee} a {place}? ¿Cuánto tarda?"},
    {M::Question, u"fr", u"Quelle mouture conseillez-vous pour le {coffee} en filtre ?"},
    {M::Complaint, u"en", u"My bag of {coffee} arrived torn and half of it was in the box. Not happy at all."},
    {M::Complaint, u"en", u"I ordered the {thing} two weeks ago and nobody answers my mails. This is really disappointing."},
    {M::Complaint, u"en", u"Waited 25 minutes for a flat white in {place} today. Terrible service, sorry."},
    {M::Complaint, u"en", u"The {coffee} tasted burnt and bitter this time. What happened? I want a refund."},
    {M::Complaint, u"en", u"Third time my subscription was charged twice!! Please fix this NOW."},
    {M::Complaint, u"de", u"Mein {coffee} kam schon wieder mit kaputter Tüte an. Das ist ärgerlich."},
    {M::Complaint, u"de", u"Seit zehn Tagen warte ich auf {thing}, und keiner antwortet. Sehr enttäuschend."},
    {M::Complaint, u"nb", u"Pakken med {coffee} kom fram våt og ødelagt. Veldig skuffende."},
    {M::Complaint, u"nb", u"Abonnementet mitt ble trukket to ganger denne måneden. Kan dere rydde opp?"},
    {M::Complaint, u"es", u"El {coffee} llegó abierto y sabía a quemado. Muy decepcionado."},
    {M::Complaint, u"fr", u"Ma commande de {thing} n'est toujours pas arrivée. C'est vraiment décevant."},
    {M::Praise, u"en", u"The {coffee} is the best I have had all year. Thank you! ☕"},
    {M::Praise, u"en", u"What a lovely place in {place}, and such kind people behind the bar. We will be back 😊"},
    {M::Praise, u"en", u"Just opened the {coffee} and the whole kitchen smells wonderful."},
    {M::Praise, u"en", u"My mum loves her {thing}. Great packaging, fast delivery, perfect."},
    {M::Praise, u"en", u"Finally a roaster who writes about the farmers. Love this ❤️"},
    {M::Praise, u"de", u"Der {coffee} ist großartig, ganz klar mein neuer Liebling!"},
    {M::Praise, u"de", u"Tolle Führung gestern in {place}, vielen Dank an euer Team 🙌"},
    {M::Praise, u"nb", u"Helt nydelig kaffe! {coffee} er blitt fast til frokost hos oss ☕"},
    {M::Praise, u"nb", u"Så hyggelig betjening i {place} i dag, tusen takk!"},
    {M::Praise, u"es", u"El {coffee} es una maravilla. ¡Gracias por tanto cariño!"},
    {M::Praise, u"fr", u"Le {coffee} est délicieux, bravo à toute l'équipe !"},
    {M::Lead, u"en", u"We run a small hotel in {place} and look for a coffee partner. Who do I talk to about wholesale prices?"},
    {M::Lead, u"en", u"How much would 40 bags of {coffee} cost as gifts for our team? We would buy this month."},
    {M::Lead, u"en", u"Do you cater for weddings? We are 120 people in {place} in June."},
    {M::Lead, u"de", u"Wir suchen für unser Büro in {place} etwa 10 kg {coffee} im Monat. Könnt ihr ein Angebot schicken?"},
    {M::Lead, u"nb", u"Vi ønsker kaffe til kontoret i {place}, rundt 15 kg i måneden. Hva er prisen?"},
    {M::Lead, u"fr", u"Nous ouvrons un café à {place} et cherchons un torréfacteur. À qui écrire pour un devis ?"},
    {M::Spam, u"en", u"🔥🔥 Get 10,000 real followers in 24h!! Check the link in my bio 🔥🔥"},
    {M::Spam, u"en", u"I made $4,500 last week from home!!! DM me to learn how, limited spots"},
    {M::Spam, u"en", u"Congratulations! Your account was selected for a free gift card. Claim at win-gift-cards.example"},
    {M::Chat, u"en", u"Rainy morning here, so it is a {coffee} kind of day."},
    {M::Chat, u"en", u"I was in {place} last summer, greetings to the team there!"},
    {M::Chat, u"en", u"Saving this for the weekend."},
    {M::Chat, u"en", u"My cat approves of the {thing}. 🐈"},
    {M::Chat, u"de", u"Bei uns in {place} regnet es, da passt das genau."},
    {M::Chat, u"nb", u"Dette må jeg prøve i helga."},
    {M::Chat, u"es", u"Me lo guardo para el domingo."},
    {M::Chat, u"fr", u"À essayer ce week-end !"},
};

struct Answer {
    CrowdMood mood;
    const char16_t *language;
    const char16_t *shop;
    const char16_t *back;
};

constexpr Answer kAnswers[] = {
    {M::Question, u"en", u"Good question! A little coarser than for espresso; start at medium and go finer until it sings.", u"Perfect, that helps. Thanks!"},
    {M::Question, u"en", u"We do, it takes two to four working days. You see the exact price in the basket.", u"Great, then I will order tonight."},
    {M::Question, u"de", u"Gern: mittelgrob, vier Minuten, und nicht zu stark drücken.", u"Danke, das probiere ich morgen gleich aus!"},
    {M::Question, u"nb", u"Ja, vi har åpent fra ti til fire. Velkommen innom!", u"Så bra, da kommer vi!"},
    {M::Question, u"es", u"Sí, tarda de cuatro a seis días laborables.", u"¡Genial, muchas gracias!"},
    {M::Question, u"fr", u"Une mouture moyenne, et une eau à 94 degrés.", u"Merci beaucoup, je vais essayer !"},
    {M::Complaint, u"en", u"That must not happen, we are sorry. Could you send us your order number in a message? A new bag goes out today.", u"Just sent it. Thank you for being so quick."},
    {M::Complaint, u"en", u"We are really sorry about that. We look into it right away and come back to you today.", u"I still have not heard anything …"},
    {M::Complaint, u"de", u"Das tut uns leid. Schick uns bitte die Bestellnummer als Nachricht, dann geht heute Ersatz raus.", u"Danke, ist unterwegs an euch."},
    {M::Complaint, u"nb", u"Beklager dette! Send oss ordrenummeret på melding, så ordner vi det i dag.", u"Takk, sendt nå."},
    {M::Complaint, u"es", u"Lo sentimos mucho. Mándanos el número de pedido y enviamos otro hoy mismo.", u"Enviado. Gracias por responder."},
    {M::Complaint, u"fr", u"Nous sommes désolés. Envoyez-nous le numéro de commande, nous nous en occupons aujourd'hui.", u"C'est fait, merci."},
    {M::Praise, u"en", u"You just made our morning. Thank you! ☕", u"😊"},
    {M::Praise, u"de", u"Das freut uns sehr, danke dir!", u"Immer gern 😊"},
    {M::Praise, u"nb", u"Tusen takk, det varmer!", u"😊"},
    {M::Praise, u"es", u"¡Qué alegría leer esto, gracias!", u"¡A vosotros!"},
    {M::Praise, u"fr", u"Merci, cela nous fait très plaisir !", u"Avec plaisir !"},
    {M::Lead, u"en", u"That sounds lovely. Write to wholesale@halden.example or leave your mail in a message, and Ingrid sends you an offer.", u"I sent you a message with the details."},
    {M::Lead, u"de", u"Sehr gern! Schreib an wholesale@halden.example, Ingrid schickt dir ein Angebot.", u"Mache ich, danke."},
    {M::Lead, u"nb", u"Så hyggelig! Send en e-post til wholesale@halden.example, så lager Ingrid et tilbud.", u"Det gjør jeg, takk."},
    {M::Lead, u"fr", u"Avec plaisir ! Écrivez à wholesale@halden.example.", u"C'est noté, merci."},
    {M::Chat, u"en", u"Enjoy it, and tell us how it was!", u"Will do!"},
    {M::Chat, u"de", u"Lass ihn dir schmecken!", u"Danke!"},
    {M::Chat, u"nb", u"Kos deg med koppen!", u"Takk!"},
    {M::Spam, u"en", u"We answer questions about coffee only.", u"Check the link!!"},
};

struct StormLine {
    const char16_t *language;
    const char16_t *text;
};

constexpr StormLine kStormLines[] = {
    {u"en", u"There was mould in my bag of {coffee}. Disgusting, and you say nothing?!"},
    {u"en", u"I got sick from the {coffee} and so did my sister. This is horrible."},
    {u"en", u"Why is there no recall of the {coffee}? People get food poisoning and you post pretty pictures."},
    {u"en", u"Shame on you. I have trusted you for years and now this terrible mess."},
    {u"en", u"Nobody answers, nobody says sorry. Worst company ever."},
    {u"en", u"I want my money back NOW. Awful quality and awful service!!"},
    {u"en", u"Boycott until they explain what happened with the {coffee}. Angry and disappointed."},
    {u"en", u"So you knew about the bad beans and sold them anyway? Disgraceful."},
    {u"en", u"Deleting comments does not help. Your coffee made my kid ill and that is a scandal."},
    {u"en", u"Threw away three bags of {coffee} today. What a horrible waste, never again."},
    {u"de", u"Schimmel im {coffee}, und keine Antwort von euch. Das ist widerlich und eine Frechheit!"},
    {u"de", u"Wann kommt der Rückruf? Mir ist seit gestern schlecht. Unverschämt, dass ihr schweigt."},
    {u"nb", u"Fant mugg i {coffee}. Helt forferdelig, og ingen svarer!"},
};

struct Review {
    int stars;
    const char16_t *language;
    const char16_t *text;
};

constexpr Review kReviews[] = {
    {5, u"en", u"Best coffee in town and people who know what they do. The {coffee} is outstanding."},
    {5, u"nb", u"Nydelig kaffe og veldig hyggelige folk. Anbefales!"},
    {4, u"en", u"Great beans, friendly team, a bit crowded on Saturdays."},
    {4, u"de", u"Sehr guter Kaffee, etwas teuer, aber jeden Cent wert."},
    {3, u"en", u"Coffee is good, the waiting time in {place} is not."},
    {2, u"en", u"Two of three bags arrived late. Nice when it works."},
    {1, u"en", u"Ordered the {thing}, never came, nobody answers. Avoid."},
};

constexpr const char16_t *kCoffees[] = {u"Yirgacheffe", u"Huila", u"Kiambu AA", u"Sumatra Kerinci", u"Santa Rosa", u"Winter Blend", u"Fjord Espresso", u"Sidamo natural"};
constexpr const char16_t *kThings[] = {u"hand grinder", u"enamel cup", u"tasting box", u"gift set", u"Chemex set", u"advent calendar"};
constexpr const char16_t *kPlaces[] = {u"Oslo", u"Bergen", u"Halden", u"Hamburg", u"Berlin", u"Copenhagen", u"Lyon", u"Madrid"};

template<size_t N>
QString anyOf(const char16_t *const (&list)[N], Rng &rng)
{
    return QString::fromUtf16(list[rng.below(N)]);
}

QString filled(const char16_t *text, Rng &rng)
{
    // Always the same number of draws, whatever the line asks for.
    const QString coffee = anyOf(kCoffees, rng);
    const QString thing = anyOf(kThings, rng);
    const QString place = anyOf(kPlaces, rng);
    return QString::fromUtf16(text).replace(u"{coffee}"_s, coffee).replace(u"{thing}"_s, thing).replace(u"{place}"_s, place);
}

/** A row that fits, in the language or else in English. */
template<class Row, size_t N, class Fits>
const Row &pick(const Row (&rows)[N], const QString &language, Rng &rng, Fits fits)
{
    QList<const Row *> found;
    for (const QString &wanted : {language, u"en"_s}) {
        for (const Row &row : rows) {
            if (found.size() < qsizetype(N) && wanted == QStringView(row.language) && fits(row))
                found.append(&row);
        }
        if (!found.isEmpty())
            break;
    }
    return found.isEmpty() ? rows[0] : *found.at(qsizetype(rng.below(std::uint64_t(found.size()))));
}

QString greeting(const QString &language)
{
    if (language == "de"_L1)
        return u"Hallo zusammen, "_s;
    if (language == "nb"_L1)
        return u"Hei! "_s;
    if (language == "es"_L1)
        return u"Hola, "_s;
    if (language == "fr"_L1)
        return u"Bonjour, "_s;
    return u"Hi there, "_s;
}

} // namespace

const QList<CrowdPerson> &crowdPeople()
{
    static const QList<CrowdPerson> people{
        {u"ingvild_b"_s, u"Ingvild Berge"_s, 412, u"nb"_s, {35, 10, 35, 5, 0, 15}},
        {u"tom.hadley"_s, u"Tom Hadley"_s, 1'830, u"en"_s, {30, 25, 20, 5, 0, 20}},
        {u"coffeewithclara"_s, u"Clara | slow coffee"_s, 48'200, u"en"_s, {20, 10, 50, 5, 0, 15}},
        {u"jonas_weber"_s, u"Jonas Weber"_s, 96, u"de"_s, {30, 35, 20, 10, 0, 5}},
        {u"marit.dahl"_s, u"Marit Dahl"_s, 655, u"nb"_s, {25, 20, 35, 10, 0, 10}},
        {u"sofia_rz"_s, u"Sofía Ruiz"_s, 2'040, u"es"_s, {30, 20, 40, 0, 0, 10}},
        {u"lucienne"_s, u"Lucienne Moreau"_s, 310, u"fr"_s, {30, 15, 35, 10, 0, 10}},
        {u"hotel_nordlys"_s, u"Hotel Nordlys"_s, 5'120, u"en"_s, {20, 10, 10, 60, 0, 0}},
        {u"grumpy_gareth"_s, u"Gareth P."_s, 75, u"en"_s, {15, 75, 0, 0, 0, 10}},
        {u"aoife.k"_s, u"Aoife Kelly"_s, 880, u"en"_s, {30, 10, 45, 0, 0, 15}},
        {u"kontor_drift"_s, u"Bjørn, kontordrift"_s, 140, u"nb"_s, {25, 5, 10, 60, 0, 0}},
        {u"annika.s"_s, u"Annika Schröder"_s, 1'260, u"de"_s, {25, 10, 50, 5, 0, 10}},
        {u"the_daily_grind"_s, u"The Daily Grind"_s, 112'000, u"en"_s, {20, 30, 40, 0, 0, 10}},
        {u"growth_hackz_77"_s, u"Growth Hackz"_s, 3, u"en"_s, {0, 0, 0, 0, 100, 0}},
    };
    return people;
}

QList<PracticePerson> practicePeople()
{
    QList<PracticePerson> people;
    for (const CrowdPerson &person : crowdPeople())
        people.append({person.username, person.displayName, person.followers});
    return people;
}

const CrowdPerson &stormVoice()
{
    static const CrowdPerson voice{u"ninaeats"_s, u"Nina Eats"_s, 184'000, u"en"_s, {0, 100, 0, 0, 0, 0}};
    return voice;
}

QString stormText(const QString &language, Rng &rng)
{
    QList<const StormLine *> lines;
    for (const StormLine &line : kStormLines) {
        if (language == QStringView(line.language))
            lines.append(&line);
    }
    if (lines.isEmpty()) {
        for (const StormLine &line : kStormLines)
            lines.append(&line);
    }
    return filled(lines.at(qsizetype(rng.below(std::uint64_t(lines.size()))))->text, rng);
}

CrowdMood moodOf(const CrowdPerson &person, Rng &rng)
{
    int draw = int(rng.below(100));
    for (int i = 0; i < kCrowdMoods; ++i) {
        draw -= person.temper.at(size_t(i));
        if (draw < 0)
            return CrowdMood(i);
    }
    return CrowdMood::Chat;
}

QString crowdText(CrowdMood mood, const QString &language, bool isDirect, Rng &rng)
{
    const Line &line = pick(kLines, language, rng, [&](const Line &row) { return row.mood == mood; });
    const QString text = filled(line.text, rng);
    return isDirect && mood != CrowdMood::Spam ? greeting(QString::fromUtf16(line.language)) + text : text;
}

QString crowdThanks(CrowdMood mood, const QString &language, Rng &rng)
{
    return QString::fromUtf16(pick(kAnswers, language, rng, [&](const Answer &row) { return row.mood == mood; }).back);
}

QString shopAnswer(CrowdMood mood, const QString &language, Rng &rng)
{
    return QString::fromUtf16(pick(kAnswers, language, rng, [&](const Answer &row) { return row.mood == mood; }).shop);
}

QString crowdReview(int stars, const QString &language, Rng &rng)
{
    return filled(pick(kReviews, language, rng, [&](const Review &row) { return row.stars == stars; }).text, rng);
}

} // namespace campanile::server
