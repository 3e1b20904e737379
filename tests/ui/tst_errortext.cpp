// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that the sources can put into an Error has a sentence, and sentences are built safely.
#include "tests/support/testprogram.h"
#include "ui/errortext/errorrows.h"
#include "ui/errortext/errortext.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_errortext {

using namespace campanile;
using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(CAMPANILE_SOURCE_DIR);

/** Parts before the dot that stand for nothing but errors: each literal with one of them counts, wherever it is written. */
const QSet<QString> &errorFamilies()
{
    static const QSet<QString> families{u"auth"_s,    u"net"_s,     u"sync"_s,   u"store"_s, u"storage"_s, u"publish"_s, u"control"_s, u"backup"_s,
                                        u"blob"_s,    u"record"_s,  u"ui"_s,     u"utm"_s,   u"team"_s,    u"demo"_s,    u"recurrence"_s};
    return families;
}

/** The source without comments, so that codes which are only spoken of do not count. */
QString code(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression line(u"(?<!:)//[^\\n]*"_s);
    static const QRegularExpression block(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    text.remove(line);
    text.remove(block);
    return text;
}

/** Codes with the file that makes them. */
QMap<QString, QString> codesIn(const QString &folder)
{
    static const QRegularExpression literal(u"\"([a-z]+)\\.([a-z][A-Za-z]+)\""_s);
    static const QRegularExpression makes(u"makeError\\s*\\(|\\bError\\s*\\{|ErrorKind::"_s);
    QMap<QString, QString> found;
    QDirIterator files(kRoot + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(u"/generated/") || path.contains(u"/errortext/"))
            continue;
        const QStringList statements = code(path).split(u';');
        for (const QString &statement : statements) {
            const bool isError = statement.contains(makes);
            for (auto match = literal.globalMatch(statement); match.hasNext();) {
                const auto hit = match.next();
                if (isError || errorFamilies().contains(hit.captured(1)))
                    found.insert(hit.captured(1) + u'.' + hit.captured(2), path.mid(kRoot.size() + 1));
            }
        }
    }
    return found;
}

/** Codes that app/domain/recurrence builds from a prefix. */
QStringList ruleCodes()
{
    static const QRegularExpression made(u"\\binvalid\\(u\"([a-zA-Z]+)\"_s"_s);
    QStringList codes;
    for (auto match = made.globalMatch(code(kRoot + u"/app/domain/recurrence.cpp"_s)); match.hasNext();)
        codes.append(u"recurrence."_s + match.next().captured(1));
    return codes;
}

QList<std::span<const ErrorRow>> tables()
{
    return {ErrorText::storage(), ErrorText::network(), ErrorText::planning(), ErrorText::publishing(), ErrorText::server(), ErrorText::inbox()};
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void codesAreWrittenOnce();
    void everySentenceSaysWhatIsSafeOrWhatToDo();
    void sentencesReadLikeSentences();
    void argsTakeTheirPlaces();
    void argThatLooksLikeAPlaceStaysText();
    void missingNameFallsBackToTheKind();
    void numbersAndSizesFollowTheLocale();
    void namesAreIsolatedInRightToLeftSentences();
    void detailStaysOut();
};

void TestErrorText::cleanup()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestErrorText::everyCodeHasASentence_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("file");
    // The command line words its own; tst_headless looks at those.
    const QString spoken = code(kRoot + u"/app/main/headless/output.cpp"_s);
    // So does the server program; what its commands say never reaches the window.
    const QString commands = code(kRoot + u"/server/http/main/commandwords.cpp"_s);
    const QSet<QString> ofCommands{u"server"_s, u"control"_s, u"backup"_s, u"http"_s};
    QMap<QString, QString> all;
    for (const QString &folder : {u"app"_s, u"server"_s, u"models"_s, u"views"_s, u"ui"_s, u"api"_s})
        all.insert(codesIn(folder));
    for (const QString &rule : ruleCodes())
        all.insert(rule, u"app/domain/recurrence.cpp"_s);
    int rows = 0;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QString entry = u"{u\""_s + it.key() + u'"';
        if (spoken.contains(entry) || (ofCommands.contains(it.key().section(u'.', 0, 0)) && commands.contains(entry)))
            continue;
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
        ++rows;
    }
    // The search itself must find something: there were 250 when it was written.
    QVERIFY(rows > 200);
}

void TestErrorText::everyCodeHasASentence()
{
    QFETCH(QString, code);
    QFETCH(QString, file);
    QVERIFY2(ErrorText::find(code), qPrintable(code + u" is made in "_s + file + u" and has no row in ui/errortext"_s));
}

void TestErrorText::codesAreWrittenOnce()
{
    QSet<QString> seen;
    for (const auto &rows : tables()) {
        for (const ErrorRow &row : rows) {
            const QString name = QString::fromLatin1(row.code);
            QVERIFY2(!seen.contains(name), row.code);
            seen.insert(name);
        }
    }
}

void TestErrorText::everySentenceSaysWhatIsSafeOrWhatToDo()
{
    const QStringList plain{u"store.nothingToUndo"_s, u"store.nothingToRedo"_s};
    for (const auto &rows : tables()) {
        for (const ErrorRow &row : rows)
            QVERIFY2(*row.safe || *row.todo || plain.contains(QLatin1StringView(row.code)), row.code);
    }
}

void TestErrorText::sentencesReadLikeSentences()
{
    static const QRegularExpression shape(u"^(%1|\"|[A-Z]).*\\.$"_s);
    static const QRegularExpression banned(u"!|\\b[Pp]lease\\b|\\bOops\\b|\\b[Ii]nvalid\\b|  "_s);
    for (const auto &rows : tables()) {
        for (const ErrorRow &row : rows) {
            for (const char *part : {row.happened, row.safe, row.todo}) {
                const QString text = QString::fromUtf8(part);
                QVERIFY2(text.isEmpty() || shape.match(text).hasMatch(), part);
                QVERIFY2(!banned.match(text).hasMatch(), part);
            }
        }
    }
}

void TestErrorText::argsTakeTheirPlaces()
{
    const ErrorWords words = wordsFor(makeError(ErrorKind::Conflict, u"ui.shortcutTaken"_s, {}, {u"Ctrl+D"_s, u"Duplicate"_s}));
    QCOMPARE(words.happened, u"Ctrl+D already belongs to \"Duplicate\"."_s);
}

void TestErrorText::argThatLooksLikeAPlaceStaysText()
{
    const ErrorWords words = wordsFor(makeError(ErrorKind::Conflict, u"ui.shortcutTaken"_s, {}, {u"%2"_s, u"100 %1"_s}));
    QCOMPARE(words.happened, u"%2 already belongs to \"100 %1\"."_s);
}

void TestErrorText::missingNameFallsBackToTheKind()
{
    const ErrorWords words = wordsFor(makeError(ErrorKind::Network, u"net.closed"_s));
    QCOMPARE(words.happened, u"The server could not be reached."_s);
    QVERIFY(!words.toText().contains(u'%'));
}

void TestErrorText::numbersAndSizesFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(wordsFor(makeError(ErrorKind::Limit, u"csv.tooManyRows"_s, {}, {u"100000"_s})).happened,
             u"The table has more than 100.000 rows."_s);
    QCOMPARE(wordsFor(makeError(ErrorKind::Limit, u"csv.tooBig"_s, {}, {u"33554432"_s})).happened, u"The table is larger than 32,00 MiB."_s);
}

void TestErrorText::namesAreIsolatedInRightToLeftSentences()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const ErrorWords words = wordsFor(makeError(ErrorKind::Invalid, u"asset.unreadable"_s, {}, {u"cup.png"_s}));
    QVERIFY(words.happened.contains(QChar(0x2068) + u"cup.png"_s + QChar(0x2069)));
}

void TestErrorText::detailStaysOut()
{
    for (const auto &rows : tables()) {
        for (const ErrorRow &row : rows) {
            const Error error = makeError(ErrorKind::Internal, QString::fromLatin1(row.code), u"hush-hush"_s, {u"one"_s, u"two"_s});
            QVERIFY2(!wordsFor(error).toText().contains(u"hush"_s), row.code);
        }
    }
}

CAMPANILE_APPLESS_TEST(TestErrorText)

} // namespace tst_errortext

#include "tst_errortext.moc"
