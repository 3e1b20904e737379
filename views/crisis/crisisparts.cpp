// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisisparts.h"

#include "app/services/crisisservice.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"
#include "views/tellsaved.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QTimeZone>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
QString partsWord(const char *text)
{
    return QCoreApplication::translate("Crisis", text);
}
} // namespace

MomentWays CrisisParts::ways() const
{
    const QTimeZone zone(deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

QString CrisisParts::timeWords(qint64 ms) const
{
    const MomentWays how = ways();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(how.zone);
    const bool isToday = at.date() == QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC).toTimeZone(how.zone).date();
    return isToday ? how.locale.toString(at.time(), QLocale::ShortFormat) : how.locale.toString(at, QLocale::ShortFormat);
}

QString CrisisParts::person(const RecordId &user) const
{
    if (user.isNull())
        return partsWord(QT_TRANSLATE_NOOP("Crisis", "a rule"));
    const models::MemberRow *member = members.find(user.toString());
    if (member && !member->name.isEmpty())
        return member->name;
    // A workspace of one has no list of people.
    return user == me() ? partsWord(QT_TRANSLATE_NOOP("Crisis", "you")) : partsWord(QT_TRANSLATE_NOOP("Crisis", "somebody"));
}

QString CrisisParts::account(const QString &id) const
{
    const models::AccountRow *row = deps.accounts.find(id);
    return row ? row->displayName : partsWord(QT_TRANSLATE_NOOP("Crisis", "an account"));
}

CrisisNames CrisisParts::names() const
{
    return {[this](const QString &id) { return person(RecordId::parse(id).value_or(RecordId())); }, [this](const QString &id) { return account(id); }};
}

void CrisisParts::tell(const Result<store::Saved> &saved, const QString &text, const QString &label) const
{
    tellSaved(deps, saved, text, crisisStepWords(label, false));
}

void CrisisParts::tellError(const Error &error) const
{
    views::tellError(deps, error);
}

QLabel *crisisLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setFont(ui::fontOf(role));
    made->setWordWrap(true);
    made->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    if (isMuted)
        made->setForegroundRole(QPalette::PlaceholderText);
    return made;
}

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

void PauseActions::pause(const RecordId &event, const QString &reason, QObject *context) const
{
    const PanelDeps &deps = m_parts.deps;
    m_parts.crisis.pausePosts(event, deps.me, reason, context, [&deps](const Result<services::CrisisMade> &paused) {
        if (!paused)
            return views::tellError(deps, paused.error());
        tellSaved(deps, paused->saved, partsWord(QT_TRANSLATE_NOOP("Crisis", "All scheduled posts are paused")), crisisStepWords(u"crisis.pause"_s, false));
    });
}

void PauseActions::resume(bool publishMissed, QObject *context) const
{
    const PanelDeps &deps = m_parts.deps;
    const auto end = publishMissed ? services::PauseEnd::Publish : services::PauseEnd::KeepBack;
    m_parts.crisis.resumePosts(deps.me, end, context, [&deps](const Result<store::Saved> &resumed) {
        tellSaved(deps, resumed, partsWord(QT_TRANSLATE_NOOP("Crisis", "Scheduled posts go out again")), crisisStepWords(u"crisis.resume"_s, false));
    });
}

} // namespace campanile::views
