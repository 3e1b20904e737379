// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the composer with a realistic post to PNG files: composer_render FOLDER [LOCALE]. For people to look at.
#include "composerfixture.h"
#include "ui/theme/theme.h"
#include "views/composer/composerpanel.h"

#include <QApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QTranslator>

using namespace campanile;
using namespace campanile::test;
using campanile::views::composer::ComposerPanel;

namespace {

QString drawnPicture(const QString &path, int seed)
{
    QImage image(900, 700, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = ui::Tokens::of(ui::ThemeKind::Light).data(seed);
    QLinearGradient sky(0, 0, 0, 700);
    sky.setColorAt(0, base.lighter(170));
    sky.setColorAt(1, base.darker(130));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(base.darker(220));
    painter.drawRoundedRect(QRect(300, 330, 300, 260), 40, 40);
    painter.setBrush(base.lighter(190));
    painter.drawEllipse(QRect(310, 300, 280, 70));
    painter.end();
    return image.save(path) ? path : QString();
}

void fill(ComposerFixture &world, RecordId &post, bool arabic)
{
    const RecordId mastodon = world.addAccount(u"mastodon"_s, u"Harbour Roasters"_s, u"harbour@social.example"_s);
    const RecordId bluesky = world.addAccount(u"bluesky"_s, u"Harbour Roasters"_s, u"harbour.example"_s);
    const RecordId x = world.addAccount(u"twitter"_s, u"Harbour Coffee"_s, u"harbourcoffee"_s);
    const RecordId other = world.addAccount(u"linkedin"_s, u"Harbour Roasters GmbH"_s, u"harbour-roasters"_s);
    Q_UNUSED(other);
    services::NewPost draft;
    draft.body = arabic ? u"حبوب جديدة على الرف: إثيوبيا غوجي، معالجة طبيعية، بنكهة التوت الأزرق والياسمين. تذوّقوها صباح السبت عند الميناء. #قهوة https://harbour.coffee/guji"_s
                        : u"New on the shelf: Ethiopia Guji, natural, from Hambela. Blueberry, jasmine and black tea, and a cup that stays swete when it cools.\n\nTaste it on Saturday at the harbour, 09:00 to 13:00. Ask @ingrid@social.example for the brew guide. #coffee #harbour"_s;
    draft.timezone = u"Europe/Berlin"_s;
    draft.scheduledAt = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
    draft.accounts = {mastodon, bluesky, x};
    draft.tags = {u"launch"_s, u"single origin"_s};
    draft.properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY;BYDAY=SA"_s},
                        {u"linkUrl"_s, u"https://harbour.coffee/guji"_s},
                        {u"utm"_s, QJsonObject{{u"source"_s, u"social"_s}, {u"medium"_s, u"post"_s}, {u"campaign"_s, u"guji-launch"_s}}}};
    post = world.addPost(draft);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    const QString locale = app.arguments().value(2, u"en"_s);
    QTranslator words;
    if (locale != u"en" && words.load(app.arguments().value(3)))
        app.installTranslator(&words);
    QLocale::setDefault(QLocale(locale == u"en" ? u"en_US"_s : locale));
    if (locale == u"ar")
        app.setLayoutDirection(Qt::RightToLeft);
    ui::Theme theme;
    theme.setMode(ui::ThemeMode::Light);
    theme.apply();
    ComposerFixture world;
    RecordId post;
    if (!world.start())
        return 1;
    fill(world, post, locale == u"ar");
    for (const ui::ThemeMode mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
        theme.setMode(mode);
        for (const QSize &size : {QSize(420, 900), QSize(640, 900), QSize(900, 1000), QSize(420, 1900)}) {
            ComposerPanel panel(*world.deps);
            panel.resize(size);
            panel.show();
            panel.openRecord(post, {});
            if (!QTest::qWaitFor([&] { return panel.controller().isLoaded() && !panel.controller().analysis().targets.isEmpty(); }))
                return 2;
            if (panel.controller().facts().media.isEmpty()) {
                panel.controller().addFiles({drawnPicture(world.dir.filePath(u"guji-cup.png"_s), 1), drawnPicture(world.dir.filePath(u"harbour-morning.png"_s), 2)});
                if (!QTest::qWaitFor([&] { return panel.controller().facts().media.size() == 2; }))
                    return 3;
                panel.controller().setAltText(panel.controller().facts().media.first().use, u"A cup of light coffee on a wooden table by the water"_s);
            }
            QTest::qWait(900);
            const QString name = u"composer_%1_%2_%3x%4.png"_s.arg(locale, mode == ui::ThemeMode::Light ? u"light"_s : u"dark"_s).arg(size.width()).arg(size.height());
            if (!panel.grab().save(folder + u'/' + name))
                return 4;
        }
    }
    return 0;
}
