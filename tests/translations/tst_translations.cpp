// SPDX-License-Identifier: GPL-3.0-or-later
// What lupdate and Linguist do not insist on: no text of a language is missing, place-holders survive, menus have keys of
// their own, and the sources hold no text that the files have never seen.
#include "tests/translations/tsfile.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace campanile::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(CAMPANILE_SOURCE_DIR);

QString fileOf(const QString &language)
{
    return kRoot + u"/translations/campanile_%1.ts"_s.arg(language);
}

/** Plural forms that Qt tells apart in a language. */
int formsOf(const QString &language)
{
    return language == u"ar" ? 6 : 2;
}

QString edges(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype at = text.indexOf(trimmed);
    return trimmed.isEmpty() ? text : text.left(at) + u'|' + text.mid(at + trimmed.size());
}

/** The places of a text: %1 to %9 without their order. %n and %Ln are the same place. */
QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d|n)"_s);
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

void addLanguages(const QStringList &languages)
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

QByteArray codeOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages({u"en"_s, u"de"_s, u"ar"_s}); }
    void everyTextIsTranslated();
    void placesSurvive_data() { addLanguages({u"en"_s, u"de"_s, u"ar"_s}); }
    void placesSurvive();
    void countsAreWrittenInTheDigitsOfTheLocale_data() { addLanguages({u"en"_s, u"de"_s, u"ar"_s}); }
    void countsAreWrittenInTheDigitsOfTheLocale();
    void edgesMatch_data() { addLanguages({u"de"_s, u"ar"_s}); }
    void edgesMatch();
    void menusHaveKeysOfTheirOwn();
    void arabicUnderlinesNoLetter();
    void namesInArabicAreIsolated();
    void germanSpeaksToNobodyInParticular();
    void sourcesHoldNothingNew_data() { addLanguages({u"en"_s, u"de"_s, u"ar"_s}); }
    void sourcesHoldNothingNew();
    void contextsAreFoundAtRunTime();
    void nothingHidesTextsFromTheCollector();
};

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(fileOf(language));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.isFinished, message.name().constData());
        QVERIFY2(message.texts.size() == (message.isNumerus ? formsOf(language) : 1), message.name().constData());
        for (const QString &text : message.texts)
            QVERIFY2(!text.isEmpty(), message.name().constData());
    }
}

void TestTranslations::placesSurvive()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        for (const QString &text : message.texts) {
            QSet<QString> wanted = places(message.source);
            // "one post" and "two posts" are words, not digits, in many a plural form.
            if (message.isNumerus && !places(text).contains(u"n"_s))
                wanted.remove(u"n"_s);
            // Arabic has a form for one thing alone and for a pair; a count that comes as %1 may be in the word.
            if (message.isNumerus && message.texts.indexOf(text) < 3 && language == u"ar" && places(text).isEmpty())
                continue;
            QVERIFY2(places(text) == wanted, message.name().constData());
        }
    }
}

void TestTranslations::countsAreWrittenInTheDigitsOfTheLocale()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        for (const QString &text : message.texts)
            QVERIFY2(!text.contains(u"%n"_s), message.name().constData());
    }
}

void TestTranslations::edgesMatch()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        for (const QString &text : message.texts)
            QVERIFY2(edges(text) == edges(message.source), message.name().constData());
    }
}

void TestTranslations::menusHaveKeysOfTheirOwn()
{
    // The menus of the bar come from the window and from what stands in it.
    const QStringList bar{u"campanile::ui::MainWindow"_s, u"campanile::WorkspaceWindow"_s};
    static const QRegularExpression key(u"&([^&\\s])"_s);
    QMap<QString, QByteArray> taken;
    for (const Message &message : messagesOf(fileOf(u"de"_s))) {
        const bool has = key.match(message.source).hasMatch();
        for (const QString &text : message.texts) {
            const auto match = key.match(text);
            QVERIFY2(match.hasMatch() == has, message.name().constData());
            if (!has || !bar.contains(message.context))
                continue;
            const QString letter = match.captured(1).toLower();
            QVERIFY2(!taken.contains(letter), QByteArray(message.name() + " and " + taken.value(letter)).constData());
            taken.insert(letter, message.name());
        }
    }
    QVERIFY(taken.size() >= 4);
}

void TestTranslations::arabicUnderlinesNoLetter()
{
    // An underlined letter falls out of its word: joined forms do not survive the mark.
    static const QRegularExpression key(u"&[^&\\s]"_s);
    for (const Message &message : messagesOf(fileOf(u"ar"_s))) {
        for (const QString &text : message.texts)
            QVERIFY2(!key.match(text).hasMatch(), message.name().constData());
    }
}

void TestTranslations::namesInArabicAreIsolated()
{
    // ErrorText isolates in code; the command line writes for machines and terminals.
    const QSet<QString> others{u"campanile::ui::ErrorText"_s, u"Headless"_s, u"main"_s};
    static const QRegularExpression bare(u"(?<!\u2068)%\\d|%\\d(?!\u2069)"_s);
    for (const Message &message : messagesOf(fileOf(u"ar"_s))) {
        for (const QString &text : message.texts)
            QVERIFY2(others.contains(message.context) || !bare.match(text).hasMatch(), message.name().constData());
    }
    // What stands in isolates says nothing about the whole; a text of nothing else needs a mark to begin on the right.
    static const QRegularExpression place(u"\u2068[^\u2069]*\u2069"_s);
    static const QRegularExpression strong(u"[\u0590-\u08ff\u200f]|[A-Za-z]"_s);
    for (const Message &message : messagesOf(fileOf(u"ar"_s))) {
        for (const QString &text : message.texts)
            QVERIFY2(!text.contains(place) || QString(text).remove(place).contains(strong), message.name().constData());
    }
}

void TestTranslations::germanSpeaksToNobodyInParticular()
{
    static const QRegularExpression address(u"\\b(Bitte|bitte|Ihr|Ihre|Ihren|Ihrem|Ihnen|du|dein|deine|dich|dir)\\b|\\w(en|rn|ln) Sie\\b"_s);
    for (const Message &message : messagesOf(fileOf(u"de"_s))) {
        for (const QString &text : message.texts)
            QVERIFY2(!address.match(text).hasMatch(), message.name().constData());
    }
}

void TestTranslations::sourcesHoldNothingNew()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"campanile_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(fileOf(language), copy));
    QStringList arguments{u"-silent"_s, u"-I"_s, kRoot, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-recursive"_s};
    for (const QString &part : {u"app"_s, u"ui"_s, u"views"_s, u"models"_s})
        arguments.append(kRoot + u'/' + part);
    if (language == u"en")
        arguments.append(u"-pluralonly"_s);
    arguments << u"-ts"_s << copy;
    QProcess update;
    update.start(QStringLiteral(CAMPANILE_LUPDATE), arguments);
    QVERIFY(update.waitForFinished(60'000));
    QCOMPARE(update.exitCode(), 0);

    QSet<QString> known;
    for (const Message &message : messagesOf(fileOf(language)))
        known.insert(message.key());
    QSet<QString> used;
    for (const Message &message : messagesOf(copy)) {
        used.insert(message.key());
        QVERIFY2(known.contains(message.key()), QByteArray("new: " + message.name() + "; build update_translations and translate it").constData());
    }
    for (const QString &key : std::as_const(known))
        QVERIFY2(used.contains(key), QByteArray("no longer in the sources: " + key.toUtf8() + "; build update_translations").constData());
}

void TestTranslations::contextsAreFoundAtRunTime()
{
    // A class in a namespace asks for its texts under its full name. Plain names are those that the code spells out itself.
    QByteArray all;
    for (const QString &part : {u"app"_s, u"ui"_s, u"views"_s, u"models"_s}) {
        for (QDirIterator files(kRoot + u'/' + part, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            all += codeOf(files.next());
    }
    QSet<QString> contexts;
    for (const Message &message : messagesOf(fileOf(u"de"_s)))
        contexts.insert(message.context);
    for (const QString &context : std::as_const(contexts)) {
        const QByteArray name = context.toUtf8();
        const bool spelled = all.contains("translate(\"" + name + "\"") || all.contains("NOOP(\"" + name + "\"")
                             || all.contains("Q_DECLARE_TR_FUNCTIONS(" + name + ")");
        const QRegularExpression owner(u"class %1\\b[^;{]*\\{\\s*Q_OBJECT"_s.arg(context.section(u"::"_s, -1)));
        const bool isObject = context.startsWith(u"campanile::") && owner.match(QString::fromUtf8(all)).hasMatch();
        QVERIFY2(spelled || isObject, QByteArray(name + " is no class with Q_OBJECT and no context that the code names").constData());
    }
}

void TestTranslations::nothingHidesTextsFromTheCollector()
{
    // lupdate reads tokens: it sees neither through a macro nor into the arguments of a helper that is called tr.
    static const QRegularExpression macro(u"#define [^\\n]*NOOP\\(\"[^\"]*\", *[a-z_]+\\)"_s);
    static const QRegularExpression nested(u"\\btr\\(\\s*QT_TR"_s);
    // A count needs the macro that asks for plural forms.
    static const QRegularExpression count(u"\\bQT_TR(ANSLATE)?_NOOP\\([^)\"]*(\"[A-Za-z:]*\",)?\\s*\"[^\"]*%n"_s);
    for (const QString &part : {u"app"_s, u"ui"_s, u"views"_s, u"models"_s}) {
        for (QDirIterator files(kRoot + u'/' + part, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            const QString code = QString::fromUtf8(codeOf(path));
            for (const QRegularExpression &fault : {macro, nested, count})
                QVERIFY2(!fault.match(code).hasMatch(), qPrintable(path + u": "_s + fault.match(code).captured()));
        }
    }
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
