// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using campanile::test::runHeadless;
using Run = campanile::test::ProgramRun;

/** How many pixels have @p colour, give or take one step of each channel. */
static int countPixels(const QImage &image, QRgb colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const bool same = std::abs(qRed(pixel) - qRed(colour)) <= 1 && std::abs(qGreen(pixel) - qGreen(colour)) <= 1
                && std::abs(qBlue(pixel) - qBlue(colour)) <= 1;
            count += same ? 1 : 0;
        }
    }
    return count;
}

class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageErrors_data();
    void usageErrors();
    void help();
    void theWindowsOwnHelpNeedsNoDisplay_data();
    void theWindowsOwnHelpNeedsNoDisplay();
    void badLinesDoNotStopTheRest();
    void recur();
    void mergeAndUtm();
    void whatAPostSaysIsUnderstood_data();
    void whatAPostSaysIsUnderstood();
    void mainJob();
    void importAndExport();
    void inboxReport();
    void profileInUse();
    void profileThatCannotBeMade();
    void screenshots_data();
    void screenshots();

private:
    [[nodiscard]] QStringList in(const QStringList &words) const { return words + QStringList{u"--profile"_s, m_dir.path()}; }
    QTemporaryDir m_dir;
};

void TestHeadless::usageErrors_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no verb") << QStringList{};
    QTest::newRow("a verb that does not exist") << QStringList{u"dance"_s};
    QTest::newRow("an option that does not exist") << QStringList{u"count"_s, u"--nettwork"_s, u"x"_s};
    QTest::newRow("an option without its value") << QStringList{u"count"_s, u"--network"_s};
    QTest::newRow("a network that does not exist") << QStringList{u"count"_s, u"--network"_s, u"myspace"_s};
    QTest::newRow("recur without a rule") << QStringList{u"recur"_s, u"--count"_s, u"3"_s};
    QTest::newRow("a size that is none") << QStringList{u"screenshot"_s, u"--size"_s, u"big"_s};
    QTest::newRow("a theme that does not exist") << QStringList{u"screenshot"_s, u"--theme"_s, u"pink"_s};
    QTest::newRow("a day that is none") << QStringList{u"inbox-report"_s, u"--from"_s, u"yesterday"_s};
    QTest::newRow("a word that belongs to nothing") << QStringList{u"count"_s, u"--network"_s, u"twitter"_s, u"text"_s};
    QTest::newRow("a panel that does not exist") << QStringList{u"screenshot"_s, u"--panel"_s, u"cellar"_s, u"--state"_s, u"empty"_s};
    QTest::newRow("a misspelt time zone") << QStringList{u"workspace"_s, u"create"_s, u"--name"_s, u"A"_s, u"--zone"_s, u"Oslo"_s, u"--profile"_s, m_dir.filePath(u"zones"_s)};
    QTest::newRow("post without what to do") << QStringList{u"post"_s};
}

void TestHeadless::usageErrors()
{
    QFETCH(QStringList, words);
    const Run result = runHeadless(words);
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.error().value(u"code"_s).toString().isEmpty());
    QVERIFY(result.error().value(u"message"_s).toString().size() > 10);
}

void TestHeadless::help()
{
    const Run result = runHeadless({u"help"_s});
    QCOMPARE(result.code, 0);
    QStringList names;
    for (const QJsonValue &verb : result.json().value(u"verbs"_s).toArray())
        names.append(verb.toObject().value(u"verb"_s).toString());
    for (const QString &name : {u"sync"_s, u"import"_s, u"export"_s, u"post"_s, u"publish-due"_s, u"screenshot"_s, u"count"_s, u"recur"_s, u"account-health"_s, u"sentiment"_s, u"language"_s, u"intent"_s, u"priority"_s,
                                u"merge"_s, u"utm"_s, u"workspace"_s, u"account"_s, u"inbox-figures"_s, u"inbox-report"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestHeadless::theWindowsOwnHelpNeedsNoDisplay_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("--profile <folder>");
    QTest::newRow("help, in short") << QStringList{u"-h"_s} << QByteArray("--profile <folder>");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("campanile ");
    QTest::newRow("version, beside an option of Qt") << QStringList{u"-platform"_s, u"xcb"_s, u"-v"_s} << QByteArray("campanile ");
}

void TestHeadless::theWindowsOwnHelpNeedsNoDisplay()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const Run result = campanile::test::runProgram(QStringList{campanile::test::campanileProgram()} + words);
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.contains(says), result.out.constData());
    QVERIFY2(!result.err.contains("platform"), result.err.constData());
}

void TestHeadless::badLinesDoNotStopTheRest()
{
    const Run result = runHeadless({u"count"_s, u"--network"_s, u"twitter"_s}, "\"see https://example.com/long/path #one @two\"\nnot json\n{}\n\"abc\"\n");
    QCOMPARE(result.code, 1);
    const QList<QByteArray> lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first.value(u"used"_s).toInt(), 4 + 23 + 5 + 5);
    QCOMPARE(first.value(u"limit"_s).toInt(), 280);
    QCOMPARE(first.value(u"valid"_s).toBool(), true);
    QCOMPARE(first.value(u"hashtags"_s).toArray(), QJsonArray{u"one"_s});
    QCOMPARE(first.value(u"mentions"_s).toArray(), QJsonArray{u"two"_s});
    for (const int bad : {1, 2})
        QCOMPARE(QJsonDocument::fromJson(lines[bad]).object().value(u"error"_s).toObject().value(u"code"_s).toString(), u"count.line"_s);
    QCOMPARE(QJsonDocument::fromJson(lines[3]).object().value(u"used"_s).toInt(), 3);
}

void TestHeadless::recur()
{
    const QStringList rest{u"--start"_s, u"2026-03-28T09:00"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--count"_s, u"2"_s};
    const Run good = runHeadless(QStringList{u"recur"_s, u"--rule"_s, u"FREQ=DAILY"_s} + rest);
    QCOMPARE(good.code, 0);
    // The clock goes forward that night, so nine o'clock is an hour earlier in UTC.
    QCOMPARE(good.json().value(u"occurrences"_s).toArray(), (QJsonArray{u"2026-03-28T08:00:00Z"_s, u"2026-03-29T07:00:00Z"_s}));
    const Run bad = runHeadless(QStringList{u"recur"_s, u"--rule"_s, u"FREQ=NEVER"_s} + rest);
    QCOMPARE(bad.code, 1);
    QVERIFY(bad.error().value(u"code"_s).toString().startsWith(u"recurrence."));
}

void TestHeadless::mergeAndUtm()
{
    const Run merged = runHeadless({u"merge"_s}, R"({"base":"one two","mine":"ONE two","theirs":"one TWO"})");
    QCOMPARE(merged.code, 0);
    QCOMPARE(merged.json().value(u"text"_s).toString(), u"ONE TWO"_s);
    const Run tagged = runHeadless({u"utm"_s}, R"({"url":"https://example.com/?a=1","source":"news"})");
    QCOMPARE(tagged.code, 0);
    QVERIFY(tagged.json().value(u"url"_s).toString().contains(u"utm_source=news"));
    // A misspelt key would give another answer than was asked for.
    for (const auto &[verb, line, nearest] : {std::tuple(u"merge"_s, QByteArray(R"({"base":"one","mine":"ONE","their":"one"})"), u"theirs"_s),
                                              std::tuple(u"utm"_s, QByteArray(R"({"url":"https://example.com/","Source":"news"})"), u"source"_s)}) {
        const Run refused = runHeadless({verb}, line);
        QCOMPARE(refused.code, 1);
        const QJsonObject error = refused.json().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"json.unknownKey"_s);
        QVERIFY2(error.value(u"message"_s).toString().contains(u'"' + nearest + u'"'), qPrintable(error.value(u"message"_s).toString()));
    }
}

void TestHeadless::whatAPostSaysIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a misspelt key") << QByteArray(R"({"text":"x","acounts":["anna"]})") << u"json.unknownKey"_s << QStringList{u"\"acounts\""_s, u"\"accounts\""_s};
    QTest::newRow("a key in other letters") << QByteArray(R"({"Text":"x"})") << u"json.unknownKey"_s << QStringList{u"\"Text\""_s, u"\"text\""_s};
    QTest::newRow("a key of the cache") << QByteArray(R"({"text":"x","scheduledAt":"2030-01-01T10:00"})") << u"json.unknownKey"_s << QStringList{u"\"scheduledAt\""_s};
    QTest::newRow("one account that is no list") << QByteArray(R"({"text":"x","accounts":"anna"})") << u"cli.usage"_s << QStringList{u"\"accounts\""_s, u"list"_s};
    QTest::newRow("a number in a list") << QByteArray(R"({"text":"x","tags":["a",1]})") << u"cli.usage"_s << QStringList{u"\"tags\""_s};
    QTest::newRow("a word for true") << QByteArray(R"({"text":"x","now":"yes"})") << u"cli.usage"_s << QStringList{u"\"now\""_s};
}

void TestHeadless::whatAPostSaysIsUnderstood()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    QFETCH(QStringList, words);
    const Run refused = runHeadless({u"post"_s, u"create"_s, u"--offline"_s, u"--profile"_s, m_dir.filePath(u"keys"_s)}, input);
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.error().value(u"code"_s).toString(), code);
    const QString message = refused.error().value(u"message"_s).toString();
    for (const QString &word : words)
        QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY(message.contains(u"Nothing was done."_s));
}

void TestHeadless::mainJob()
{
    QCOMPARE(runHeadless(in({u"post"_s, u"list"_s})).error().value(u"code"_s).toString(), u"cli.noWorkspace"_s);
    QCOMPARE(runHeadless(in({u"workspace"_s, u"create"_s, u"--name"_s, u"Roastery"_s, u"--zone"_s, u"Europe/Berlin"_s})).code, 0);
    QCOMPARE(runHeadless(in({u"account"_s, u"connect-practice"_s, u"--name"_s, u"anna"_s})).code, 0);
    const QJsonArray accounts = runHeadless(in({u"account"_s, u"list"_s, u"--offline"_s})).json().value(u"accounts"_s).toArray();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts[0].toObject().value(u"status"_s).toString(), u"connected"_s);

    const Run stranger = runHeadless(in({u"post"_s, u"create"_s, u"--text"_s, u"x"_s, u"--account"_s, u"nobody"_s, u"--offline"_s}));
    QCOMPARE(stranger.code, 1);
    QCOMPARE(stranger.error().value(u"code"_s).toString(), u"cli.noAccount"_s);
    const Run past = runHeadless(in({u"post"_s, u"create"_s, u"--text"_s, u"x"_s, u"--account"_s, u"anna"_s, u"--at"_s, u"2001-01-01T09:00"_s, u"--schedule"_s, u"--offline"_s}));
    QCOMPARE(past.error().value(u"code"_s).toString(), u"post.inPast"_s);

    const Run made = runHeadless(in({u"post"_s, u"create"_s, u"--text"_s, u"Beans & <b>bold</b>"_s, u"--account"_s, u"anna"_s, u"--now"_s, u"--offline"_s}));
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value(u"synced"_s).toBool(true), false);
    QCOMPARE(made.json().value(u"status"_s).toString(), u"scheduled"_s);
    const QString later = runHeadless(in({u"post"_s, u"create"_s, u"--offline"_s}),
                              R"({"text":"Later","accounts":["anna"],"at":"2099-06-01T09:00"})").json().value(u"id"_s).toString();
    const Run scheduled = runHeadless(in({u"post"_s, u"schedule"_s, later, u"--offline"_s}));
    QCOMPARE(scheduled.code, 0);
    QCOMPARE(scheduled.json().value(u"scheduledAt"_s).toString(), u"2099-06-01T07:00:00.000Z"_s);

    const Run published = runHeadless(in({u"publish-due"_s, u"--timeout"_s, u"40"_s}));
    QVERIFY2(published.code == 0, (published.out + published.err).constData());
    QCOMPARE(published.json().value(u"published"_s).toInt(), 1);
    const QJsonObject target = published.json().value(u"targets"_s).toArray().at(0).toObject();
    QCOMPARE(target.value(u"postId"_s), made.json().value(u"id"_s));
    QVERIFY(target.value(u"permalink"_s).toString().startsWith(u"http://127.0.0.1"));

    const Run again = runHeadless(in({u"publish-due"_s}));
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json().value(u"published"_s).toInt(-1), 0);
    const QJsonArray listed = runHeadless(in({u"post"_s, u"list"_s, u"--offline"_s, u"--status"_s, u"published"_s})).json().value(u"posts"_s).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0].toObject().value(u"text"_s).toString(), u"Beans & <b>bold</b>"_s);
    QCOMPARE(runHeadless(in({u"sync"_s})).json().value(u"waiting"_s).toInt(-1), 0);
}

void TestHeadless::importAndExport()
{
    const QByteArray csv = "Text,Image URL,Tags,Posting Time\nFirst,,,2099-01-02 09:00\n,,,2099-01-03 09:00\nThird,,,2099-01-04 09:00\n";
    const Run dry = runHeadless(in({u"import"_s, u"--offline"_s, u"--dry-run"_s}), csv);
    QCOMPARE(dry.json().value(u"wouldImport"_s).toInt(), 2);
    const Run taken = runHeadless(in({u"import"_s, u"--offline"_s, u"--account"_s, u"anna"_s}), csv);
    QVERIFY2(taken.code == 0, taken.err.constData());
    QCOMPARE(taken.json().value(u"imported"_s).toInt(), 2);
    QCOMPARE(taken.json().value(u"errors"_s).toArray().size(), 1);
    const Run text = runHeadless(in({u"export"_s, u"--offline"_s}));
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("First") && text.out.contains("Third"));
    const Run calendar = runHeadless(in({u"export"_s, u"--offline"_s, u"--format"_s, u"ics"_s, u"--out"_s, m_dir.filePath(u"out.ics"_s)}));
    QCOMPARE(calendar.code, 0);
    QFile file(m_dir.filePath(u"out.ics"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("BEGIN:VCALENDAR"));
    const Run missing = runHeadless(in({u"import"_s, u"/nonexistent.csv"_s, u"--offline"_s}));
    QCOMPARE(missing.code, 1);
    QCOMPARE(missing.error().value(u"code"_s).toString(), u"cli.unreadable"_s);
}

void TestHeadless::inboxReport()
{
    const Run table = runHeadless(in({u"inbox-report"_s, u"--offline"_s, u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-15"_s, u"--by"_s, u"week"_s}));
    QVERIFY2(table.code == 0, table.err.constData());
    QVERIFY(table.out.startsWith("\xEF\xBB\xBF" "scope,key,name,from,to,rounds,"));
    const QList<QByteArray> lines = table.out.split('\n');
    QVERIFY2(lines.value(1).startsWith("period,,,2026-03-01T23:00:00Z,2026-03-15T23:00:00Z,0,0,0,0,,"), lines.value(1).constData());
    QCOMPARE(table.out.count("\r\npart,"), 2);
    const QString path = m_dir.filePath(u"rounds.csv"_s);
    const Run rows = runHeadless(in({u"inbox-report"_s, u"--offline"_s, u"--table"_s, u"rounds"_s, u"--no-bom"_s, u"--out"_s, path}));
    QVERIFY2(rows.code == 0, rows.err.constData());
    QCOMPARE(rows.json().value(u"rows"_s).toInt(-1), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("conversation_id,"));
    const Run json = runHeadless(in({u"inbox-report"_s, u"--offline"_s, u"--format"_s, u"json"_s, u"--account"_s, u"anna"_s}));
    QCOMPARE(json.json().value(u"parts"_s).toArray().size(), 28);
    QCOMPARE(runHeadless(in({u"inbox-report"_s, u"--offline"_s, u"--account"_s, u"nobody"_s})).error().value(u"code"_s).toString(), u"cli.noAccount"_s);
    QCOMPARE(runHeadless(in({u"inbox-report"_s, u"--offline"_s, u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-01"_s})).code, 2);
}

void TestHeadless::profileInUse()
{
    QLockFile lock(m_dir.filePath(u"profile.lock"_s));
    QVERIFY(lock.tryLock(0));
    const Run result = runHeadless(in({u"workspace"_s, u"list"_s}));
    QCOMPARE(result.code, 3);
    QCOMPARE(result.error().value(u"code"_s).toString(), u"profile.inUse"_s);
}

void TestHeadless::profileThatCannotBeMade()
{
    // A file where the folder should be: refused for root as well, whom file rights do not stop.
    QFile file(m_dir.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Run result = runHeadless({u"workspace"_s, u"list"_s, u"--profile"_s, file.fileName() + u"/below"_s});
    QCOMPARE(result.code, 1);
    QCOMPARE(result.error().value(u"code"_s).toString(), u"profile.notWritable"_s);
    QVERIFY(result.error().value(u"message"_s).toString().contains(u"permissions"));
}

void TestHeadless::screenshots_data()
{
    QTest::addColumn<QString>("panel");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("state");
    QTest::newRow("the window, light") << u"window"_s << u"light"_s << u"en"_s << u"full"_s;
    QTest::newRow("the window, dark") << u"window"_s << u"dark"_s << u"en"_s << u"full"_s;
    QTest::newRow("the window, mirrored for Arabic") << u"window"_s << u"light"_s << u"ar"_s << u"full"_s;
    QTest::newRow("the window, high contrast without records") << u"window"_s << u"high-contrast"_s << u"en"_s << u"empty"_s;
    QTest::newRow("the calendar") << u"calendar"_s << u"light"_s << u"en"_s << u"full"_s;
    QTest::newRow("the calendar without records") << u"calendar"_s << u"dark"_s << u"en"_s << u"empty"_s;
    QTest::newRow("the composer") << u"composer"_s << u"light"_s << u"de"_s << u"full"_s;
    QTest::newRow("the drafts") << u"drafts"_s << u"dark"_s << u"en"_s << u"full"_s;
    QTest::newRow("the figures of the inbox") << u"inboxfigures"_s << u"dark"_s << u"ar"_s << u"empty"_s;
    QTest::newRow("the outbox") << u"outbox"_s << u"light"_s << u"ar"_s << u"full"_s;
}

void TestHeadless::screenshots()
{
    QFETCH(QString, panel);
    QFETCH(QString, theme);
    QFETCH(QString, locale);
    QFETCH(QString, state);
    const QString path = m_dir.filePath(u"%1-%2-%3.png"_s.arg(panel, theme, locale));
    const Run result = runHeadless(in({u"screenshot"_s, u"--panel"_s, panel, u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s, u"--theme"_s,
                                       theme, u"--locale"_s, locale, u"--state"_s, state, u"--out"_s, path}));
    QVERIFY2(result.code == 0, result.err.constData());
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1800, 1200));
    // The ground of the theme, averaged: dark is dark and light is light.
    const int lightness = qGray(image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    if (theme == u"dark")
        QVERIFY2(lightness < 100, qPrintable(QString::number(lightness)));
    if (theme == u"light")
        QVERIFY2(lightness > 150, qPrintable(QString::number(lightness)));
    // The server of this workspace is this program, so no strip says that it is out of reach: none of its colour (ux.md
    // section 1, warning at 12 % over surface).
    if (panel == u"window" && theme == u"light")
        QVERIFY(countPixels(image, qRgb(246, 235, 224)) < image.width() * 20);
    // A panel that was not built leaves one plain area.
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 20, qPrintable(QString::number(colours.size())));
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
