// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sentiment.h"
#include "tests/peers/peerprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <random>

using namespace campanile;
using namespace campanile::test;
using namespace Qt::StringLiterals;

namespace {

/** How two scorers compare over some texts. */
struct Agreement {
    int texts = 0;
    int agreed = 0;
    QStringList differences;

    [[nodiscard]] double share() const { return texts == 0 ? 0 : double(agreed) / texts; }
    [[nodiscard]] QByteArray words() const { return u"%1 of %2 agree\n%3"_s.arg(agreed).arg(texts).arg(differences.join(u'\n')).toUtf8(); }
};

/** The sentences of the package's own tests and of VADER's published examples that it was made with. */
const QStringList kPublished{
    u"VADER is smart, handsome, and funny."_s,
    u"VADER is not smart, handsome, nor funny."_s,
    u"VADER is smart, handsome, and funny!"_s,
    u"VADER is very smart, handsome, and funny."_s,
    u"VADER is VERY SMART, handsome, and FUNNY."_s,
    u"VADER is VERY SMART, handsome, and FUNNY!!!"_s,
    u"VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!"_s,
    u"A really bad, horrible book."_s,
    u"The book was good."_s,
    u"The book was kind of good."_s,
    u"The book was only kind of good."_s,
    u"The plot was good, but the characters are uncompelling and the dialog is not great."_s,
    u"At least it isn't a horrible book."_s,
    u"Make sure you :) or :D today!"_s,
    u"Today SUX!"_s,
    u"Today sux"_s,
    u"Today only kinda sux! But I'll get by, lol"_s,
    u"I'll get by, lol"_s,
    u"Sentiment analysis with VADER has never been this good!"_s,
    u"It was one of the worst movies I've seen, despite good reviews."_s,
    u"Unbelievably bad acting!!"_s,
    u"Poor direction."_s,
    u"VERY poor production."_s,
    u"The movie was bad. Very bad movie. VERY BAD movie!"_s,
    u"most automated sentiment analysis tools are shit"_s,
    u"VADER sentiment analysis is the shit"_s,
    u"Sentiment analysis has never been good."_s,
    u"Warren Beatty has never been so entertaining."_s,
    u"I won't say that the movie is astounding and I wouldn't claim that the movie is too banal either."_s,
    u"I like to hate Michael Bay films, but I couldn't fault this one"_s,
    u"It's one thing to watch an Uwe Boll film, but another thing entirely to pay for it"_s,
    u"The movie was too good"_s,
    u"This movie was actually neither that funny, nor super witty."_s,
    u"This movie doesn't care about cleverness, wit or any other kind of intelligent humor."_s,
    u"Those who find ugly meanings in beautiful things are corrupt without being charming."_s,
    u"There are slow and repetitive parts, BUT it has just enough spice to keep it interesting."_s,
    u"The script is not fantastic, but the acting is decent and the cinematography is EXCELLENT!"_s,
    u"Roger Dodger is one of the most compelling variations on this theme."_s,
    u"Roger Dodger is one of the least compelling variations on this theme."_s,
    u"Roger Dodger is at least compelling as a variation on the theme."_s,
    u"they fall in love with the product"_s,
    u"but then it breaks"_s,
    u"usually around the time the 90 day warranty expires"_s,
    u"the twin towers collapsed today"_s,
    u"However, Mr. Carter solemnly argues, his client carried out the kidnapping under orders and in the ''least offensive way possible.''"_s,
};

/** Sentences from the whole lexicon and every rule. The generator has a fixed seed, so a difference is one tomorrow as well. */
QStringList generated(const QStringList &lexicon, int count, quint32 seed)
{
    const QStringList before{u"The food is"_s, u"It was"_s, u"My order was"_s, u"This place is"_s, u"At least it is"_s, u"I think that"_s, u"So"_s, u""_s, u"We had the most"_s, u"nobody said it was"_s};
    const QStringList modifiers{u""_s, u"very"_s, u"VERY"_s, u"so"_s, u"kind of"_s, u"sort of"_s, u"kinda"_s, u"barely"_s, u"not"_s, u"never"_s, u"isn't"_s, u"not very"_s, u"never so"_s, u"never this"_s, u"hardly ever"_s,
                                u"without being"_s, u"least"_s, u"at least"_s, u"extremely"_s, u"really not that"_s, u"just enough"_s, u"the"_s, u"a bit"_s, u"more"_s, u"not really so"_s};
    const QStringList joins{u", but"_s, u" but"_s, u" BUT the staff was"_s, u" and"_s, u", and also"_s, u". The rest is"_s, u" while"_s, u"; yet"_s};
    const QStringList ends{u""_s, u"."_s, u"!"_s, u"!!"_s, u"!!!"_s, u"?"_s, u"??"_s, u" :)"_s, u" :("_s, u" lol"_s, u", lmao"_s, u" for the ride"_s, u" ;)"_s, u" wtf!"_s};
    std::mt19937 random(seed);
    const auto pick = [&random](const QStringList &list) { return list[qsizetype(random() % std::size_t(list.size()))]; };
    const auto word = [&] { return random() % 6 == 0 ? pick(lexicon).toUpper() : pick(lexicon); };
    QStringList result;
    for (int i = 0; i < count; ++i) {
        QString text = u"%1 %2 %3"_s.arg(pick(before), pick(modifiers), word());
        if (random() % 2 == 0)
            text += u"%1 %2 %3"_s.arg(pick(joins), pick(modifiers), word());
        result.append((text + pick(ends)).trimmed());
    }
    return result;
}

} // namespace

/** Our scores beside those of the reference implementation. Each test has its own peer. */
class TestPeerSentiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishedSentencesAgree();
    void generatedSentencesAgree();
    void emojiCountAsTheirWords();
    void theLexiconIsTheirs();

private:
    [[nodiscard]] Agreement compare(const QStringList &ours, const QStringList &theirs);

    std::unique_ptr<PeerProcess> m_peer;
    QJsonObject m_lexicon;
};

void TestPeerSentiment::initTestCase()
{
    m_peer = std::make_unique<PeerProcess>();
    const QJsonObject said = m_peer->start(u"node"_s, {QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/vader.mjs")});
    QVERIFY2(!said.contains("error"_L1), qPrintable(said.value("error"_L1).toString()));
    m_lexicon = m_peer->ask({{u"lexicon"_s, true}}).value("lexicon"_L1).toObject();
    QVERIFY(m_lexicon.size() > 7000);
}

Agreement TestPeerSentiment::compare(const QStringList &ours, const QStringList &theirs)
{
    Agreement result;
    const QJsonArray compounds = m_peer->ask({{u"texts"_s, QJsonArray::fromStringList(theirs)}}).value("compounds"_L1).toArray();
    for (qsizetype i = 0; i < compounds.size(); ++i) {
        const double score = domain::sentimentOf(ours[i], u"en").compound.value_or(2);
        ++result.texts;
        if (std::abs(score - compounds[i].toDouble()) < 0.0001)
            ++result.agreed;
        else if (result.differences.size() < 40)
            result.differences.append(u"%1 | %2 | %3"_s.arg(score).arg(compounds[i].toDouble()).arg(ours[i]));
    }
    return result;
}

void TestPeerSentiment::publishedSentencesAgree()
{
    const Agreement agreement = compare(kPublished, kPublished);
    QCOMPARE(agreement.texts, kPublished.size());
    QVERIFY2(agreement.share() >= 0.99, agreement.words().constData());
}

void TestPeerSentiment::generatedSentencesAgree()
{
    QStringList words;
    for (auto it = m_lexicon.begin(); it != m_lexicon.end(); ++it)
        words.append(it.key());
    const QStringList texts = generated(words, 20'000, 20'140'601);
    const Agreement agreement = compare(texts, texts);
    QCOMPARE(agreement.texts, texts.size());
    qInfo("%d of %d generated sentences agree", agreement.agreed, agreement.texts);
    QVERIFY2(agreement.share() >= 0.99, agreement.words().constData());
}

void TestPeerSentiment::emojiCountAsTheirWords()
{
    // The release knows no emoji; it is asked for the words that the emoji stand for.
    QFile file(u":/campanile/domain/sentiment/emoji.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList ours;
    QStringList theirs;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QString text = QString::fromUtf8(line);
        const QString words = text.mid(text.indexOf(u' ') + 1);
        const QList<uint> emoji = text.left(text.indexOf(u' ')).toUcs4();
        for (const uint codePoint : emoji) {
            const char32_t one = codePoint;
            for (const QString &frame : {u"The new coffee %1"_s, u"I am not %1 today"_s, u"very %1!!"_s, u"good but %1"_s}) {
                ours.append(frame.arg(QString::fromUcs4(&one, 1)));
                theirs.append(frame.arg(words));
            }
        }
    }
    QVERIFY(ours.size() > 400);
    const Agreement agreement = compare(ours, theirs);
    QCOMPARE(agreement.texts, ours.size());
    QVERIFY2(agreement.share() >= 0.99, agreement.words().constData());
}

void TestPeerSentiment::theLexiconIsTheirs()
{
    QFile file(u":/campanile/domain/sentiment/vader_lexicon.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int entries = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList parts = QString::fromUtf8(line).split(u'\t');
        QCOMPARE(parts.size(), 2);
        QVERIFY2(m_lexicon.contains(parts[0]), qPrintable(parts[0]));
        QCOMPARE(parts[1].toDouble(), m_lexicon.value(parts[0]).toDouble());
        ++entries;
    }
    QVERIFY(entries > 7400);
}

QTEST_GUILESS_MAIN(TestPeerSentiment)
#include "tst_peersentiment.moc"
