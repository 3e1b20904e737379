// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the figures of the inbox in themes and directions for people to look at: render_inboxfigures FOLDER [LOOK].
#include "figuresrig.h"
#include "ui/theme/theme.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/exportbox.h"

#include <QApplication>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

#include <cstdio>

using namespace campanile;
using namespace campanile::figurestest;

namespace {

struct FigureLook {
    const char *name;
    ui::ThemeMode mode;
    const char *locale;
};

constexpr FigureLook figureLooks[] = {{"light-en", ui::ThemeMode::Light, "en_US"}, {"dark-de", ui::ThemeMode::Dark, "de_DE"},
                                      {"light-ar", ui::ThemeMode::Light, "ar_EG"}, {"contrast-en", ui::ThemeMode::HighContrast, "en_US"}};

void shoot(QWidget &widget, const QDir &folder, const QString &name)
{
    QTest::qWait(400);
    const QString file = folder.filePath(name + u".png"_s);
    if (!widget.grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

void draw(const QDir &folder, const QString &look)
{
    FiguresRig f;
    f.accounts = {f.rig.account(u"instagram"_s, u"Halden Coffee Roasters"_s), f.rig.account(u"facebook"_s, u"Halden Coffee"_s), f.rig.account(u"mastodon"_s, u"@halden"_s)};
    for (const QString &name : {u"Anna Lindqvist"_s, u"Ben Okafor"_s, u"Mara Weiss"_s})
        f.person(name);
    f.policy(120);
    f.autumn(70, 24);
    const auto panel = f.make({1240, 1180});
    QTest::qWait(1200);
    shoot(*panel, folder, u"figures-%1"_s.arg(look));
    QWidget *explained = panel->explain(views::FigureKind::FirstReply);
    shoot(*explained, folder, u"figures-explain-%1"_s.arg(look));
    explained->close();
    QWidget *box = panel->openExport();
    shoot(*box->window(), folder, u"figures-export-%1"_s.arg(look));
    box->window()->close();
    for (views::ChartCard *chart : panel->findChildren<views::ChartCard *>())
        chart->showTable(true);
    panel->setPeriod(u"custom"_s);
    panel->resize(760, 1100);
    shoot(*panel, folder, u"figures-tables-%1"_s.arg(look));
    for (views::ChartCard *chart : panel->findChildren<views::ChartCard *>())
        chart->showTable(false);
    panel->setPeriod(u"90"_s);
    panel->resize(380, 900);
    shoot(*panel, folder, u"figures-narrow-%1"_s.arg(look));
    FiguresRig empty;
    const auto nothing = empty.make({900, 600});
    shoot(*nothing, folder, u"figures-empty-%1"_s.arg(look));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const QString only = application.arguments().value(2);
    ui::Theme theme;
    theme.apply();
    for (const FigureLook &look : figureLooks) {
        const QString name = QString::fromLatin1(look.name);
        if (!only.isEmpty() && name != only)
            continue;
        QLocale::setDefault(QLocale(QString::fromLatin1(look.locale)));
        QTranslator translator;
        if (translator.load(QLocale(), u"campanile"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(QLocale().textDirection());
        theme.setMode(look.mode);
        draw(folder, name);
    }
    return 0;
}
