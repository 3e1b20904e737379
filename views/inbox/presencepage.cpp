// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presencepage.h"

#include "app/services/presenceservice.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/threadparts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
QString privacyWord(const char *text)
{
    return QCoreApplication::translate("PrivacyPage", text);
}
} // namespace

const Setting<bool> &sharesPresence()
{
    static const Setting<bool> setting{u"inbox/sharesPresence"_s, true};
    return setting;
}

void followPrivacy(services::PresenceService &service, Settings &settings)
{
    service.setShared(settings.value(sharesPresence()));
    QObject::connect(&settings, &Settings::valueChanged, &service, [&service, &settings](const QString &key) {
        if (key == sharesPresence().key)
            service.setShared(settings.value(sharesPresence()));
    });
}

ui::SettingsPage privacySettingsPage(Settings &settings)
{
    return {u"privacy"_s, [] { return privacyWord(QT_TRANSLATE_NOOP("PrivacyPage", "Privacy")); }, u"eye"_s, [&settings](QWidget *parent) -> QWidget * {
                auto *page = new QWidget(parent);
                auto *column = new QVBoxLayout(page);
                column->setSpacing(ui::space::X2);
                auto *shows = new QCheckBox(privacyWord(QT_TRANSLATE_NOOP("PrivacyPage", "Show colleagues what I am reading")), page);
                shows->setObjectName(u"sharesPresence"_s);
                shows->setChecked(settings.value(sharesPresence()));
                const QString why = privacyWord(QT_TRANSLATE_NOOP(
                    "PrivacyPage", "Colleagues see which conversation and which post are open here, whether you are writing, and which of your replies still wait "
                                   "for a connection. What you write is not shown. You see them either way."));
                shows->setAccessibleDescription(why);
                QObject::connect(shows, &QCheckBox::toggled, page, [&settings](bool on) { settings.setValue(sharesPresence(), on); });
                column->addWidget(shows);
                column->addWidget(plainText(why, ui::TypeRole::Caption, true, page));
                column->addStretch(1);
                return page;
            }};
}

} // namespace campanile::views
