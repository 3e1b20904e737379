// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/replyedits.h"
#include "app/domain/replysuggest.h"
#include "app/domain/replywindow.h"
#include "app/domain/savedreply.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace tst_sendwords {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

namespace {

constexpr qint64 kHour = 3600'000;

/** The plain table of Wagner and Fischer, to compare with. */
int slowDistance(const QString &a, const QString &b)
{
    const auto x = a.toUcs4();
    const auto y = b.toUcs4();
    QList<int> row(y.size() + 1);
    for (qsizetype j = 0; j <= y.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= x.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= y.size(); ++j) {
            const int above = row[j];
            row[j] = qMin(qMin(row[j - 1], above) + 1, diagonal + (x.at(i - 1) == y.at(j - 1) ? 0 : 1));
            diagonal = above;
        }
    }
    return row.last();
}

const NetworkInfo &network(Platform platform)
{
    return NetworkCatalogue::builtIn().network(platform);
}

QList<ReplyCandidate> shop()
{
    ReplyCandidate hours{u"hours"_s, u"Opening hours"_s, u"Hi {{sender.firstName}}, we are open Monday to Friday from 9 to 18."_s, u"question"_s, u"en"_s, {}, {}, 40, {}};
    ReplyCandidate parcel{u"parcel"_s, u"Late parcel"_s, u"We are sorry that your parcel is late. Please send us the order number."_s, u"complaint"_s, u"en"_s, {}, {}, 12, {}};
    ReplyCandidate thanks{u"thanks"_s, u"Thanks"_s, u"Thank you so much, that makes our day!"_s, u"praise"_s, u"en"_s, {}, {}, 90, {}};
    ReplyCandidate german{u"german"_s, u"Öffnungszeiten"_s, u"Wir haben montags bis freitags von 9 bis 18 Uhr geöffnet."_s, u"question"_s, u"de"_s, {}, {}, 5, {}};
    ReplyCandidate chinese{u"chinese"_s, u"营业时间"_s, u"我们的营业时间是周一到周五九点到六点"_s, u"question"_s, u"zh"_s, {}, {}, 1, {}};
    return {hours, parcel, thanks, german, chinese};
}

} // namespace

/** What the reply composer reckons: variables, limits, windows, suggestions, the distance of an edit. */
class TestSendWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedRepliesMove_data();
    void savedRepliesMove();
    void anyOrderOfSavedRepliesIsReached();
    void variablesAreFilledIn_data();
    void variablesAreFilledIn();
    void unknownVariablesAreNamed();
    void strangersNamesDoNoHarm_data();
    void strangersNamesDoNoHarm();

    void networksTakeReplies_data();
    void networksTakeReplies();
    void theWindowIsTheNetworks_data();
    void theWindowIsTheNetworks();
    void repliesAreCountedAsTheNetworkDoes();
    void anAnswerNamesItsReaderWhereItMust_data();
    void anAnswerNamesItsReaderWhereItMust();

    void theFittingReplyComesFirst_data();
    void theFittingReplyComesFirst();
    void confidenceOpensToItsParts();
    void anotherLanguageOrNetworkIsNoSuggestion();
    void whatItAnsweredBeforeCounts();
    void nothingFitsNothing();

    void distanceIsTheTables();
    void changesPutBothTextsTogether_data();
    void changesPutBothTextsTogether();
    void longTextsAreComparedQuickly();
    void editsHaveTheirKind_data();
    void editsHaveTheirKind();
};

void TestSendWords::savedRepliesMove_data()
{
    // "name:rank" in any order; the order that comes out, and how many ranks it took.
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("neighbour");
    QTest::addColumn<bool>("isBehind");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("changed");
    QTest::newRow("nobody has ordered them: to the front") << QStringList{u"c:"_s, u"a:"_s, u"b:"_s} << u"c"_s << u"a"_s << false << u"cab"_s << 1;
    QTest::newRow("nobody has ordered them: those before it get a rank too") << QStringList{u"a:"_s, u"b:"_s, u"c:"_s, u"d:"_s} << u"a"_s << u"c"_s << true << u"bcad"_s << 3;
    QTest::newRow("between two: one rank") << QStringList{u"a:1"_s, u"b:2"_s, u"c:3"_s} << u"c"_s << u"b"_s << false << u"acb"_s << 1;
    QTest::newRow("behind the last ranked one") << QStringList{u"a:1"_s, u"b:2"_s, u"c:"_s} << u"a"_s << u"b"_s << true << u"bac"_s << 1;
    QTest::newRow("two got the same rank") << QStringList{u"a:V"_s, u"b:V"_s, u"c:W"_s} << u"c"_s << u"a"_s << true << u"acb"_s << 2;
    QTest::newRow("it stands there already") << QStringList{u"a:1"_s, u"b:2"_s} << u"a"_s << u"b"_s << false << u"ab"_s << 0;
    QTest::newRow("beside itself") << QStringList{u"a:1"_s, u"b:2"_s} << u"a"_s << u"a"_s << true << u"ab"_s << 0;
    QTest::newRow("beside one that is gone") << QStringList{u"a:1"_s, u"b:2"_s} << u"a"_s << u"x"_s << true << u"ab"_s << 0;
}

void TestSendWords::savedRepliesMove()
{
    QFETCH(QStringList, before);
    QFETCH(QString, moved);
    QFETCH(QString, neighbour);
    QFETCH(bool, isBehind);
    QHash<QString, campanile::RecordId> ids{{u"x"_s, campanile::RecordId::create('r')}};
    QList<SavedReplyPlace> list;
    for (const QString &one : before) {
        ids.insert(one.left(1), campanile::RecordId::create('r'));
        list.append({ids.value(one.left(1)), one.mid(2), one.left(1)});
    }
    const QList<SavedReplyPlace> changed = movedReplies(list, ids.value(moved), ids.value(neighbour), isBehind);
    QTEST(int(changed.size()), "changed");
    for (const SavedReplyPlace &place : changed)
        std::ranges::find(list, place.id, &SavedReplyPlace::id)->rank = place.rank;
    std::ranges::sort(list, standsBefore);
    QString after;
    for (const SavedReplyPlace &place : std::as_const(list))
        after += place.name;
    QTEST(after, "after");
}

void TestSendWords::anyOrderOfSavedRepliesIsReached()
{
    QRandomGenerator random(4);
    QList<SavedReplyPlace> list;
    for (int i = 0; i < 12; ++i)
        list.append({campanile::RecordId::create('r'), i % 3 == 0 ? u"V"_s : QString(), QString(QChar(u'a' + i))});
    QList<campanile::RecordId> wanted;
    std::ranges::sort(list, standsBefore);
    for (const SavedReplyPlace &place : std::as_const(list))
        wanted.append(place.id);
    for (int step = 0; step < 400; ++step) {
        const campanile::RecordId moved = wanted.at(random.bounded(12));
        const campanile::RecordId neighbour = wanted.at(random.bounded(12));
        const bool isBehind = random.bounded(2) == 1;
        if (moved != neighbour) {
            wanted.removeOne(moved);
            wanted.insert(wanted.indexOf(neighbour) + (isBehind ? 1 : 0), moved);
        }
        for (const SavedReplyPlace &place : movedReplies(list, moved, neighbour, isBehind))
            std::ranges::find(list, place.id, &SavedReplyPlace::id)->rank = place.rank;
        std::ranges::sort(list, standsBefore);
        QList<campanile::RecordId> got;
        for (const SavedReplyPlace &place : std::as_const(list)) {
            got.append(place.id);
            QVERIFY2(place.rank.size() < 200, "longer than the model takes");
        }
        QCOMPARE(got, wanted);
    }
}

void TestSendWords::variablesAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("name, account and me") << u"Hi {{sender.name}}, {{my.name}} of {{account.name}}"_s << u"Hi Ana Silva, Ben of Harbour Roasters"_s;
    QTest::newRow("first name") << u"Hi {{sender.firstName}}!"_s << u"Hi Ana!"_s;
    QTest::newRow("handle with one @") << u"{{sender.handle}}"_s << u"@ana"_s;
    QTest::newRow("spaces inside the braces") << u"{{ post.title }}"_s << u"Fresh beans"_s;
    QTest::newRow("no variable") << u"Braces { alone } stay"_s << u"Braces { alone } stay"_s;
    QTest::newRow("twice") << u"{{my.name}} {{my.name}}"_s << u"Ben Ben"_s;
}

void TestSendWords::variablesAreFilledIn()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    const FilledReply reply = fillReply(text, {u"Ana Silva"_s, u"@ana"_s, u"Harbour Roasters"_s, u"Ben"_s, u"Fresh beans"_s});
    QCOMPARE(reply.text, filled);
    QVERIFY(reply.unknown.isEmpty());
    QVERIFY(reply.missing.isEmpty());
}

void TestSendWords::unknownVariablesAreNamed()
{
    const FilledReply reply = fillReply(u"{{sender.nmae}} {{order.number}} {{sender.nmae}} {{post.title}}"_s, {u"Ana"_s, {}, {}, {}, {}});
    QCOMPARE(reply.unknown, (QStringList{u"sender.nmae"_s, u"order.number"_s}));
    QCOMPARE(reply.missing, QStringList{u"post.title"_s});
    QCOMPARE(openVariables(reply.text), (QStringList{u"sender.nmae"_s, u"order.number"_s}));
    QVERIFY(openVariables(u"{{}} {x} {{ two words }}"_s).isEmpty());
    for (const QString &name : replyVariables())
        QVERIFY2(fillReply(u"{{%1}}"_s.arg(name), {}).unknown.isEmpty(), qPrintable(name));
}

void TestSendWords::strangersNamesDoNoHarm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("a variable as a name") << u"{{my.name}}"_s << u"Hi my.name!"_s;
    QTest::newRow("an address as a name") << u"http://evil.example/win"_s << u"Hi @stranger!"_s;
    QTest::newRow("a mention as a name") << u"@everyone"_s << u"Hi @stranger!"_s;
    QTest::newRow("only signs") << u"*** !!! ***"_s << u"Hi @stranger!"_s;
    QTest::newRow("direction override") << u"Ana\u202Eevil"_s << u"Hi Ana evil!"_s;
    QTest::newRow("line breaks") << u"Ana\n\nPS: send money"_s << u"Hi Ana PS: send money!"_s;
    QTest::newRow("no name") << QString() << u"Hi @stranger!"_s;
    QTest::newRow("emoji family stays whole") << u"Ana \U0001F468\u200D\U0001F469\u200D\U0001F467"_s << u"Hi Ana \U0001F468\u200D\U0001F469\u200D\U0001F467!"_s;
}

void TestSendWords::strangersNamesDoNoHarm()
{
    QFETCH(QString, name);
    QFETCH(QString, greeting);
    const FilledReply reply = fillReply(u"Hi {{sender.name}}!"_s, {name, u"stranger"_s, {}, u"Ben"_s, {}});
    QCOMPARE(reply.text, greeting);
    QVERIFY(fillReply(u"{{sender.name}}"_s, {QString(100'000, u'x'), {}, {}, {}, {}}).text.size() <= 80);
}

void TestSendWords::networksTakeReplies_data()
{
    QTest::addColumn<int>("platform");
    for (const Platform platform : allPlatforms())
        QTest::newRow(qPrintable(platformKey(platform))) << int(platform);
}

void TestSendWords::networksTakeReplies()
{
    QFETCH(int, platform);
    const Platform named = Platform(platform);
    const Capabilities &can = platformCapabilities(named, true);
    QCOMPARE(replyWay(network(named), u"comment"_s, false).isPossible, can.can(Capability::CommentsReply));
    QVERIFY(!replyWay(network(named), u"dm"_s, true).isPossible || can.can(Capability::DmsReply));
    if (can.can(Capability::CommentsReply))
        QVERIFY(replyLimits(network(named), u"comment"_s, false).textMax > 0);
}

void TestSendWords::theWindowIsTheNetworks_data()
{
    QTest::addColumn<int>("platform");
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("ends");
    QTest::newRow("messages on Facebook") << int(Platform::Facebook) << u"dm"_s << 24 * kHour << 168 * kHour;
    QTest::newRow("messages on Instagram") << int(Platform::Instagram) << u"dm"_s << 24 * kHour << 168 * kHour;
    QTest::newRow("comments on Facebook") << int(Platform::Facebook) << u"comment"_s << qint64(-1) << qint64(-1);
    QTest::newRow("messages on Mastodon") << int(Platform::Mastodon) << u"dm"_s << qint64(-1) << qint64(-1);
}

void TestSendWords::theWindowIsTheNetworks()
{
    QFETCH(int, platform);
    QFETCH(QString, type);
    QFETCH(qint64, free);
    QFETCH(qint64, ends);
    const ReplyWindow window = replyWindowOf(network(Platform(platform)), type, false, 0);
    QCOMPARE(window.freeUntilMs, free);
    QCOMPARE(window.endsAtMs, ends);
    QVERIFY(window.isOpenAt(ends < 0 ? 1000 * kHour : ends - 1));
    if (ends >= 0)
        QVERIFY(!window.isOpenAt(ends));
}

void TestSendWords::repliesAreCountedAsTheNetworkDoes()
{
    const QString text(1200, u'ü');
    QVERIFY(!countReply(text, network(Platform::Instagram), u"dm"_s, false).valid);
    QCOMPARE(countReply(text, network(Platform::Instagram), u"dm"_s, false).used, 2400);
    QVERIFY(countReply(text, network(Platform::Instagram), u"comment"_s, false).valid);
    QVERIFY(!countReply(text.left(400), network(Platform::Bluesky), u"comment"_s, false).valid);
    QVERIFY(countReply(text.left(400), network(Platform::Twitter), u"dm"_s, false).valid);
    QVERIFY(countReply(text.left(400), network(Platform::Mastodon), u"comment"_s, false).valid);
}

void TestSendWords::anAnswerNamesItsReaderWhereItMust_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");
    QTest::newRow("named before the text") << u"Thank you"_s << u"@ana Thank you"_s;
    QTest::newRow("named already") << u"Thank you @ANA!"_s << u"Thank you @ANA!"_s;
    QTest::newRow("somebody else with a longer name") << u"@anabel Thank you"_s << u"@ana @anabel Thank you"_s;
    QTest::newRow("nothing to say") << u"  "_s << u"  "_s;
}

void TestSendWords::anAnswerNamesItsReaderWhereItMust()
{
    QFETCH(QString, text);
    QFETCH(QString, sent);
    QCOMPARE(replyAsSent(text, network(Platform::Mastodon), {u"@ana"_s, QString()}), sent);
    QCOMPARE(replyAsSent(text, network(Platform::Facebook), {u"ana"_s}), text);
    const QJsonObject item{{u"senderHandle"_s, u"ana"_s}, {u"metadata"_s, QJsonObject{{u"remote"_s, QJsonObject{{u"people"_s, QJsonArray{u"ben@b.example"_s, u"ana"_s}}}}}}};
    QCOMPARE(replyReaders(item), (QStringList{u"ana"_s, u"ben@b.example"_s}));
}

void TestSendWords::theFittingReplyComesFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("first");
    QTest::newRow("hours") << u"When do you open on Monday?"_s << u"question"_s << u"en"_s << u"hours"_s;
    QTest::newRow("parcel") << u"My parcel has not arrived, where is my order??"_s << u"complaint"_s << u"en"_s << u"parcel"_s;
    QTest::newRow("praise") << u"This is my favourite place, you make my day"_s << u"praise"_s << u"en"_s << u"thanks"_s;
    QTest::newRow("German hours") << u"Habt ihr am Freitag geöffnet?"_s << u"question"_s << u"de"_s << u"german"_s;
    QTest::newRow("Chinese hours") << u"请问你们的营业时间是什么"_s << u"question"_s << u"zh"_s << u"chinese"_s;
    QTest::newRow("unknown language") << u"open Monday?"_s << QString() << QString() << u"hours"_s;
}

void TestSendWords::theFittingReplyComesFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, intent);
    QFETCH(QString, language);
    QFETCH(QString, first);
    const auto suggestions = suggestReplies({text, intent, language, u"mastodon"_s}, shop());
    QVERIFY(!suggestions.isEmpty());
    QCOMPARE(suggestions.first().id, first);
    QVERIFY(!suggestions.first().words.isEmpty());
}

void TestSendWords::confidenceOpensToItsParts()
{
    for (const ReplySuggestion &suggestion : suggestReplies({u"open Monday to Friday from 9?"_s, u"question"_s, u"en"_s, {}}, shop())) {
        double sum = 0;
        for (const ReplyFactor &factor : suggestion.factors)
            sum += factor.value;
        QVERIFY(std::abs(sum - suggestion.confidence) < 1e-9);
        QVERIFY(suggestion.confidence > 0 && suggestion.confidence <= 1);
    }
}

void TestSendWords::anotherLanguageOrNetworkIsNoSuggestion()
{
    for (const ReplySuggestion &suggestion : suggestReplies({u"Freitag geöffnet open Monday"_s, u"question"_s, u"de-AT"_s, {}}, shop()))
        QCOMPARE(suggestion.id, u"german"_s);
    auto candidates = shop();
    for (ReplyCandidate &candidate : candidates)
        candidate.platforms = {u"facebook"_s};
    QVERIFY(suggestReplies({u"When do you open on Monday?"_s, u"question"_s, u"en"_s, u"mastodon"_s}, candidates).isEmpty());
}

void TestSendWords::whatItAnsweredBeforeCounts()
{
    auto candidates = shop();
    candidates[0].answered = {u"Is somebody there on the weekend?"_s, u"can I drop by tonight"_s};
    const auto suggestions = suggestReplies({u"Could I drop by this weekend?"_s, {}, u"en"_s, {}}, candidates);
    QVERIFY(!suggestions.isEmpty());
    QCOMPARE(suggestions.first().id, u"hours"_s);
    QCOMPARE(suggestions.first().factors.first().name, u"example"_s);
}

void TestSendWords::nothingFitsNothing()
{
    QVERIFY(suggestReplies({u"qwertz asdfgh"_s, u"other"_s, u"en"_s, {}}, shop()).isEmpty());
    QVERIFY(suggestReplies({QString(), {}, {}, {}}, shop()).isEmpty());
    QVERIFY(suggestReplies({u"open?"_s, {}, {}, {}}, {}).isEmpty());
}

void TestSendWords::distanceIsTheTables()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 400; ++round) {
        QString texts[2];
        for (QString &text : texts) {
            const int length = int(random.bounded(200));
            for (int i = 0; i < length; ++i)
                text += random.bounded(20) == 0 ? u"\U0001F600"_s : QString(QChar(u'a' + int(random.bounded(4))));
        }
        QCOMPARE(editDistance(texts[0], texts[1]), slowDistance(texts[0], texts[1]));
    }
    for (const int length : {63, 64, 65, 127, 128, 129})
        QCOMPARE(editDistance(QString(length, u'a'), QString(length, u'a') + u'b'), 1);
    // Eleven code points, one character: a family is exchanged for a flag.
    QCOMPARE(editDistance(u"Thanks 👩‍👩‍👧‍👦!"_s, u"Thanks 🇩🇪!"_s), 1);
    QCOMPARE(editDistance(u"café"_s, u"cafe"_s), 1);
}

void TestSendWords::changesPutBothTextsTogether_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("pieces");
    QTest::newRow("nothing differs") << u"At nine."_s << u"At nine."_s << 1;
    QTest::newRow("one word") << u"We open at nine, every day."_s << u"We open at ten, every day."_s << 4;
    QTest::newRow("words came") << u"Hello"_s << u"Hello and welcome"_s << 2;
    QTest::newRow("words went") << u"Hello and welcome"_s << u"Hello"_s << 2;
    QTest::newRow("everything differs") << u"yes"_s << u"no"_s << 2;
    QTest::newRow("from nothing") << QString() << u"Hello"_s << 1;
    QTest::newRow("Arabic and emoji") << u"شكرا لك 👩‍👩‍👧‍👦"_s << u"شكرا جزيلا 👩‍👩‍👧‍👦"_s << 4;
    QTest::newRow("far more than is compared") << QString(u"a "_s).repeated(3000) << QString(u"b "_s).repeated(3000) << 3;
}

void TestSendWords::changesPutBothTextsTogether()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, pieces);
    const QList<TextChange> changes = wordChanges(before, after);
    QString was, is;
    for (const TextChange &change : changes) {
        was += change.kind == TextChange::Kind::Added ? QString() : change.text;
        is += change.kind == TextChange::Kind::Removed ? QString() : change.text;
    }
    QCOMPARE(was, before);
    QCOMPARE(is, after);
    QCOMPARE(changes.size(), pieces);
}

void TestSendWords::longTextsAreComparedQuickly()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(editDistance(QString(65'536, u'a'), QString(65'536, u'b')), 65'536);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSendWords::editsHaveTheirKind_data()
{
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("kind");
    QTest::newRow("nothing") << u"Hello Ana, your parcel leaves our warehouse tomorrow at 10:00."_s << u"minor"_s;
    QTest::newRow("a typo") << u"Hello Ana, your parcel leave our warehouse tomorrow at 10:00!"_s << u"minor"_s;
    QTest::newRow("warmer") << u"Hi Ana :) good news: your parcel leaves our warehouse tomorrow at 10:00. All the best to you"_s << u"tone"_s;
    QTest::newRow("another time") << u"Hello Ana, your parcel leaves our warehouse tomorrow at 11:00."_s << u"content"_s;
    QTest::newRow("another place") << u"Hello Ana, your refund reaches the bank account tomorrow at 10:00."_s << u"content"_s;
    QTest::newRow("something else") << u"We cannot help with this, sorry."_s << u"rewrite"_s;
    QTest::newRow("emptied") << QString() << u"rewrite"_s;
}

void TestSendWords::editsHaveTheirKind()
{
    QFETCH(QString, edited);
    QFETCH(QString, kind);
    const QString original = u"Hello Ana, your parcel leaves our warehouse tomorrow at 10:00."_s;
    const DraftEdit edit = draftEdit(original, edited);
    QCOMPARE(draftEditName(edit.kind), kind);
    QCOMPARE(edit.distance, slowDistance(original, edited));
}

CAMPANILE_APPLESS_TEST(TestSendWords)

} // namespace tst_sendwords

#include "tst_sendwords.moc"
