// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the running program: a window that was switched reads like one that was opened in that language, every
// word on it comes through the translations, and the translations know every word that is asked for.
#include "app/main/application.h"
#include "app/main/startpage.h"
#include "tests/translations/tsfile.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/uisettings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 10'000;
constexpr int kOpenMs = 60'000;
constexpr int kSameMs = 100;

/** Marks what comes through the translations and notes what is asked for; Qt's own words pass by. */
class Marker final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int) const override
    {
        const QString name = QString::fromUtf8(context);
        if (name.startsWith(u'Q') || !*source)
            return {};
        asked.insert(name + u'\n' + QString::fromUtf8(source) + u'\n' + QString::fromUtf8(comment));
        return u'[' + QString::fromUtf8(source) + u']';
    }
    mutable QSet<QString> asked;
};

void addAction(QStringList &texts, const QAction *action, int depth)
{
    texts.append(u"action: "_s + action->text());
    if (!action->menu() || depth > 3)
        return;
    for (const QAction *inner : action->menu()->actions())
        addAction(texts, inner, depth + 1);
}

/** What a person can read or hear of a window, sorted. */
QStringList wordsOn(QWidget &window)
{
    QStringList texts{u"title: "_s + window.windowTitle()};
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.append(&window);
    for (QWidget *widget : std::as_const(widgets)) {
        const QString kind = QString::fromLatin1(widget->metaObject()->className()) + u": "_s;
        texts << kind + widget->toolTip() << kind + widget->accessibleName();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts << kind + label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts << kind + button->text();
        if (const auto *line = qobject_cast<QLineEdit *>(widget))
            texts << kind + line->placeholderText();
        if (const auto *dock = qobject_cast<QDockWidget *>(widget))
            texts << kind + dock->windowTitle();
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << kind + tabs->tabText(i);
        }
        if (const auto *bar = qobject_cast<QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                addAction(texts, action, 0);
        }
    }
    texts.removeIf([](const QString &text) { return text.endsWith(u": "); });
    texts.sort();
    return texts;
}

/** Names, numbers, dates, zones and addresses, which are nobody's to translate. */
bool isData(const QString &text)
{
    static const QRegularExpression fixed(u"^(Campanile|My workspace|https://|FREQ=.*|utm_[a-z]+)$"_s);
    if (fixed.match(text).hasMatch())
        return true;
    for (int day = 1; day <= 7; ++day) {
        if (text.startsWith(QLocale().dayName(day)))
            return true;
    }
    return false;
}

/** A program of its own over a folder, with a workspace on this computer. */
class Program
{
public:
    explicit Program(const QString &folder)
    {
        auto profile = Profile::open(folder);
        StartOptions options;
        options.profileDir = folder;
        options.quitOnClose = true;
        m_application = std::make_unique<Application>(std::move(*profile), options);
    }
    bool open()
    {
        m_application->start();
        return QTest::qWaitFor([this] { return window() || startAlone(); }, kOpenMs) && QTest::qWaitFor([this] { return window() != nullptr; }, kOpenMs);
    }
    /** Every panel that the window has. */
    void openPanels()
    {
        for (const QString &panel : {u"calendar"_s, u"drafts"_s, u"outbox"_s, u"composer"_s})
            window()->docks()->openPanel(panel);
    }
    /** @p above is asked before the program's own translations while the window is built anew. */
    void speak(const QString &language, QTranslator *above = nullptr)
    {
        const QPointer<ui::MainWindow> before = window();
        const bool isOpen = before != nullptr;
        m_application->settings().setValue(ui::uisettings::language, language);
        if (above)
            QCoreApplication::installTranslator(above);
        // Another window takes the place of one that is open.
        if (isOpen)
            (void)QTest::qWaitFor([&] { return !before && window(); }, kOpenMs);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /** The texts once they have been the same for a moment: panels read the cache in the background. */
    QStringList words()
    {
        QStringList last;
        QElapsedTimer same;
        (void)QTest::qWaitFor([&] {
            QStringList now = wordsOn(*window());
            if (now != last || !same.isValid())
                same.start();
            last = std::move(now);
            return same.elapsed() >= kSameMs;
        }, kOpenMs);
        return last;
    }
    ui::MainWindow *window() { return m_application->window() ? &m_application->window()->window() : nullptr; }

private:
    bool startAlone()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *page = qobject_cast<StartPage *>(widget);
            if (!page || !page->isVisible() || m_chosen)
                continue;
            m_chosen = true;
            Q_EMIT page->aloneChosen();
        }
        return m_chosen;
    }
    std::unique_ptr<Application> m_application;
    bool m_chosen = false;
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void switchedWindowReadsLikeAFreshOne_data();
    void switchedWindowReadsLikeAFreshOne();
    void arabicMirrorsAndGermanTurnsBack();
    void settingsStayOpenWhereTheyWere();
    void everyWordComesThroughTheTranslations();
};

void TestLanguage::initTestCase()
{
    QVERIFY(QFile::exists(u":/i18n/campanile_de.qm"_s));
    QVERIFY(QFile::exists(u":/i18n/qtbase_de.qm"_s));
}

void TestLanguage::switchedWindowReadsLikeAFreshOne_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u"de"_s << u"&Datei"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"ملف"_s;
}

void TestLanguage::switchedWindowReadsLikeAFreshOne()
{
    QFETCH(QString, language);
    QFETCH(QString, file);
    QTemporaryDir folder;
    QStringList switched;
    {
        Program program(folder.path());
        program.speak(u"en-US"_s);
        QVERIFY(program.open());
        program.openPanels();
        const QStringList english = program.words();
        QVERIFY(english.contains(u"action: &File"_s));
        program.speak(language);
        switched = program.words();
        QVERIFY(switched.contains(u"action: "_s + file));
    }
    Program fresh(folder.path());
    QVERIFY(fresh.open());
    QStringList missing;
    QStringList left;
    // A fresh window is shown before its cache is open; its panels take their last words from there.
    (void)QTest::qWaitFor([&] {
        const QStringList wanted = fresh.words();
        missing = wanted;
        missing.removeIf([&switched](const QString &text) { return switched.contains(text); });
        left = switched;
        left.removeIf([&wanted](const QString &text) { return wanted.contains(text); });
        return missing.isEmpty() && left.isEmpty();
    }, kSettleMs);
    QVERIFY2(missing.isEmpty(), qPrintable(u"missing after the switch: "_s + missing.join(u" | "_s)));
    QVERIFY2(left.isEmpty(), qPrintable(u"left over after the switch: "_s + left.join(u" | "_s)));
}

void TestLanguage::arabicMirrorsAndGermanTurnsBack()
{
    QTemporaryDir folder;
    Program program(folder.path());
    program.speak(u"ar"_s);
    QVERIFY(program.open());
    QCOMPARE(program.window()->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(program.window()->docks()->layoutDirection(), Qt::RightToLeft);
    program.speak(u"de"_s);
    QCOMPARE(program.window()->layoutDirection(), Qt::LeftToRight);
    QCOMPARE(program.window()->docks()->layoutDirection(), Qt::LeftToRight);
}

void TestLanguage::settingsStayOpenWhereTheyWere()
{
    QTemporaryDir folder;
    Program program(folder.path());
    program.speak(u"en-US"_s);
    QVERIFY(program.open());
    program.window()->openSettings(u"language"_s);
    program.speak(u"de"_s);
    auto *dialog = program.window()->findChild<ui::SettingsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Einstellungen"_s);
    QVERIFY(dialog->findChild<QComboBox *>());
}

void TestLanguage::everyWordComesThroughTheTranslations()
{
    QTemporaryDir folder;
    Program program(folder.path());
    program.speak(u"en-US"_s);
    QVERIFY(program.open());
    Marker marker;
    program.speak(u"en-GB"_s, &marker);
    program.openPanels();
    const QStringList words = program.words();
    QCoreApplication::removeTranslator(&marker);

    QVERIFY(marker.asked.size() > 100);
    QSet<QString> known;
    for (const test::Message &message : test::messagesOf(QStringLiteral(CAMPANILE_SOURCE_DIR "/translations/campanile_de.ts")))
        known.insert(message.key());
    for (const QString &key : std::as_const(marker.asked))
        QVERIFY2(known.contains(key), qPrintable(u"asked for, but in no .ts file: "_s + key));

    static const QRegularExpression letters(u"\\p{L}{3,}"_s);
    QStringList bare;
    for (const QString &text : words) {
        const QString shown = text.section(u": "_s, 1);
        if (text.startsWith(u"QDockWidgetTitleButton"))
            continue; // Qt's own button and words
        if (!shown.contains(u'[') && letters.match(shown).hasMatch() && !isData(shown))
            bare.append(text);
    }
    QVERIFY2(bare.isEmpty(), qPrintable(u"not translated: "_s + bare.join(u" | "_s)));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
