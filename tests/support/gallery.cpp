// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gallery.h"

#include "ui/kit/stateview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace campanile::test {

static constexpr int kStillMs = 200;
static constexpr int kPatienceMs = 10'000;

QList<Look> usualLooks()
{
    return {{"light-en", ui::ThemeMode::Light, "en_US"},
            {"dark-de", ui::ThemeMode::Dark, "de_DE"},
            {"light-ar", ui::ThemeMode::Light, "ar_EG"},
            {"contrast-en", ui::ThemeMode::HighContrast, "en_US"},
            {"large-de", ui::ThemeMode::Light, "de_DE", 200}};
}

bool standsStill(QWidget &widget)
{
    QImage before;
    QElapsedTimer still;
    still.start();
    const auto isLoading = [](const ui::StateView *view) { return view->isVisible() && view->state() == ui::StateView::State::Loading; };
    return QTest::qWaitFor(
        [&] {
            const QImage now = widget.grab().toImage();
            if (now != before || std::ranges::any_of(widget.findChildren<ui::StateView *>(), isLoading))
                still.restart();
            before = now;
            return still.elapsed() >= kStillMs;
        },
        kPatienceMs);
}

int Gallery::run(int argc, char **argv, const std::function<void(Gallery &)> &draw)
{
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret that blinks never stands still
    const QDir folder(application.arguments().value(1, u"."_s));
    const QString only = application.arguments().value(2);
    ui::Theme theme;
    theme.setMotion(ui::MotionMode::Reduced);
    theme.apply();
    bool hasFailed = false;
    for (const Look &look : usualLooks()) {
        const QString name = QString::fromLatin1(look.name);
        if (!only.isEmpty() && name != only)
            continue;
        QLocale::setDefault(QLocale(QString::fromLatin1(look.locale)));
        QTranslator translator;
        if (translator.load(QLocale(), u"campanile"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(QLocale().textDirection());
        theme.setMode(look.mode);
        theme.setTextScale(look.textScale);
        Gallery gallery(folder, name);
        draw(gallery);
        hasFailed = hasFailed || gallery.m_hasFailed;
    }
    return hasFailed ? 1 : 0;
}

void Gallery::shoot(QWidget &widget, const QString &name)
{
    if (!standsStill(widget))
        std::fprintf(stderr, "%s does not come to rest\n", qPrintable(name));
    const QString file = m_folder.filePath(name + u'-' + m_look + u".png"_s);
    if (widget.grab().save(file))
        return;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    m_hasFailed = true;
}

} // namespace campanile::test
