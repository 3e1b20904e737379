// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the inbox with colleagues in it, in themes and directions for people to look at: render_presence FOLDER [LOOK].
#include "tests/presence/presencerig.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/presencepage.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

#include <cstdio>

using namespace campanile;
using namespace campanile::presencetest;
using sync::Doing;

namespace {

struct Look {
    const char *name;
    ui::ThemeMode mode;
    const char *locale;
};

constexpr Look looks[] = {{"light-en", ui::ThemeMode::Light, "en_US"},
                          {"dark-de", ui::ThemeMode::Dark, "de_DE"},
                          {"light-ar", ui::ThemeMode::Light, "ar_EG"},
                          {"contrast-en", ui::ThemeMode::HighContrast, "en_US"}};

void shoot(QWidget &widget, const QDir &folder, const QString &name)
{
    QTest::qWait(400);
    const QString file = folder.filePath(name + u".png"_s);
    if (!widget.grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

void draw(const QDir &folder, const QString &look)
{
    InboxRig rig;
    QList<RecordId> items;
    const QStringList texts{u"Do you ship to Norway?"_s, u"The winter roast is wonderful, thank you!"_s, u"My bag arrived torn again."_s, u"Are you open on Sunday?"_s,
                            u"Which of your coffees would you take for a filter machine at home?"_s, u"I cannot sign in to the shop."_s};
    for (int i = 0; i < texts.size(); ++i) {
        const QString at = conversationtest::wire(-(i + 1) * 40 * kMinute);
        items.append(rig.item(texts.at(i), {{u"senderName"_s, QStringList{u"Grace Hopper"_s, u"Ngozi Adeyemi with a name that takes its room"_s, u"Lena Fuchs"_s}.at(i % 3)},
                                            {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}, {u"readAt"_s, i % 2 ? QJsonValue(at) : QJsonValue()},
                                            {u"assignedToId"_s, i == 1 ? QJsonValue(rig.jon.toString()) : QJsonValue()}, {u"priority"_s, i == 2 ? u"high"_s : u"medium"_s}}));
    }
    const RecordId mara = RecordId::create('u');
    rig.person(mara, u"Mara Okafor"_s);
    auto panel = rig.panel({1000, 640});
    QTest::qWait(200);
    rig.others({rig.note(mara, items.at(0), Doing::Drafting), rig.note(rig.jon, items.at(0), Doing::Viewing), rig.note(rig.ada, items.at(1), Doing::Viewing),
                rig.note(rig.jon, items.at(2), Doing::Holding, -57 * kMinute), rig.note(rig.me, items.at(3), Doing::Viewing),
                rig.note(rig.ada, items.at(4), Doing::Drafting), rig.note(rig.jon, items.at(4), Doing::Drafting), rig.note(mara, items.at(4), Doing::Viewing)});
    for (int row = 0; row < 3; ++row) {
        panel->list()->setCurrentIndex(panel->model().index(row));
        shoot(*panel, folder, u"inbox-%1-%2"_s.arg(row).arg(look));
    }
    QWidget home;
    home.resize(560, 240);
    QWidget *page = views::privacySettingsPage(rig.settings).factory(&home);
    page->resize(home.size());
    home.show();
    shoot(home, folder, u"privacy-%1"_s.arg(look));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const QString only = application.arguments().value(2);
    ui::Theme theme;
    theme.apply();
    for (const Look &look : looks) {
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
