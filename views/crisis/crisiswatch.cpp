// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisiswatch.h"

#include "app/services/crisisservice.h"
#include "ui/kit/bidi.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/banners.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "views/crisis/crisisdialogs.h"
#include "views/crisis/pausecard.h"

#include <QAction>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWatchMinuteMs = 60'000;
}

CrisisWatch::CrisisWatch(const PanelDeps &deps, QObject *parent)
    : QObject(parent), m_members(models::makeMembersModel(deps.store)), m_parts{deps, *deps.crisis, *m_members}, m_events(models::makeCrisisEventsModel(deps.store)),
      m_pause(deps.store, deps.clock)
{
    const auto add = [&deps, this](const QString &id, std::function<QString()> text, const QString &icon, const QKeySequence &key, auto run) {
        QAction *action = deps.actions.add({id, std::move(text), [] { return tr("Crisis room"); }, icon, {key}, ui::ActionScope::Window, {}});
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_call = add(u"crisis.call"_s, [] { return tr("Call a crisis"); }, u"megaphone"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { callCrisis(); });
    m_hold = add(u"crisis.pause"_s, [] { return tr("Pause or resume all scheduled posts"); }, u"pause"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { togglePause(); });
    m_seen = add(u"crisis.acknowledge"_s, [] { return tr("Acknowledge the crisis"); }, u"eye"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), [this] { acknowledge(); });
    m_events->onLoaded([this] { refresh(); });
    m_members->onLoaded([this] { refresh(); });
    connect(&m_pause, &models::PauseModel::changed, this, &CrisisWatch::refresh);
    connect(&deps.context, &WorkspaceContext::changed, this, &CrisisWatch::refresh);
    m_minute.setInterval(kWatchMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_pause.refresh();
        refresh();
    });
    m_minute.start();
    refresh();
}

void CrisisWatch::setWindow(ui::Banners *banners, QWidget *window)
{
    m_banners = banners;
    m_window = window;
    refresh();
}

const models::CrisisEventRow *CrisisWatch::alarm() const
{
    for (const models::CrisisEventRow &row : m_events->rows()) {
        if (row.status == u"detected")
            return &row;
    }
    return nullptr;
}

void CrisisWatch::refresh()
{
    const WorkspaceContext &context = m_parts.deps.context;
    const QString whyCall = context.whyNot(Permission::CallCrisis);
    const QString whyHold = context.whyNot(Permission::PausePosts);
    m_call->setEnabled(whyCall.isEmpty());
    m_call->setToolTip(whyCall.isEmpty() ? tr("Call a crisis") : whyCall);
    m_hold->setEnabled(whyHold.isEmpty());
    m_hold->setIcon(ui::icon(m_pause.isPaused() ? u"play"_s : u"pause"_s));
    m_hold->setToolTip(!whyHold.isEmpty() ? whyHold : m_pause.isPaused() ? tr("Let scheduled posts go out again") : tr("Pause all scheduled posts"));
    m_seen->setEnabled(alarm() && context.can(Permission::HandleCrisis));
    m_parts.deps.context.setPostsPausedSince(m_pause.isPaused() ? m_pause.pause()->startedAt : 0);
    if (!m_banners)
        return;
    showAlarm();
    showPause();
}

void CrisisWatch::showAlarm()
{
    const QString id = u"alarm"_s;
    const models::CrisisEventRow *row = alarm();
    if (!row)
        return m_banners->removeBanner(id);
    int more = -1;
    for (const models::CrisisEventRow &other : m_events->rows())
        more += other.status == u"detected" ? 1 : 0;
    ui::BannerLook look;
    look.text = tr("%1: %2").arg(crisisSeverityWord(row->severity), ui::isolated(crisisHeadline(*row)));
    QStringList detail{tr("Since %1.").arg(m_parts.timeWords(row->detectedAt)), crisisMeasured(*row)};
    if (more > 0)
        detail.append(tr("And %n more.", nullptr, more));
    detail.removeAll(QString());
    look.detail = detail.join(u' ');
    look.icon = crisisSeverityIcon(row->severity);
    look.tone = row->severity == u"low" ? ui::Tone::Warning : ui::Tone::Danger;
    const RecordId event = row->id;
    const QString why = m_parts.deps.context.whyNot(Permission::HandleCrisis);
    look.actions = {{u"open"_s, tr("Open"), [this, event] { m_parts.deps.bus.open(u"crisis"_s, event); }, true, {}},
                    {u"acknowledge"_s, tr("Acknowledge"), [this] { acknowledge(); }, why.isEmpty(), why}};
    m_banners->setBanner(id, look);
}

void CrisisWatch::showPause()
{
    const QString id = u"pause"_s;
    const models::PauseRow *held = m_pause.pause();
    if (!held)
        return m_banners->removeBanner(id);
    ui::BannerLook look;
    look.text = tr("All scheduled posts are paused.");
    QStringList detail{pausedWords(m_parts, *held)};
    if (const int missed = int(m_pause.missed().size()); missed > 0)
        detail.append(tr("%n post(s) missed their time.", nullptr, missed));
    look.detail = detail.join(u' ');
    look.icon = u"pause"_s;
    look.tone = ui::Tone::Warning;
    const QString why = m_parts.deps.context.whyNot(Permission::PausePosts);
    look.actions = {{u"resume"_s, tr("Resume"), [this] { togglePause(); }, why.isEmpty(), why}};
    m_banners->setBanner(id, look);
}

void CrisisWatch::callCrisis()
{
    ui::SelectionBus &bus = m_parts.deps.bus;
    (new CallCrisisDialog(m_parts, [&bus](const RecordId &event) { bus.open(u"crisis"_s, event); }, m_window))->open();
}

void CrisisWatch::togglePause()
{
    if (m_pause.isPaused())
        resumePosts(m_parts, m_pause, m_window);
    else
        PauseActions(m_parts).pause({}, {}, m_window);
}

void CrisisWatch::acknowledge()
{
    if (const models::CrisisEventRow *row = alarm())
        m_parts.crisis.acknowledge(row->id, m_parts.me(), this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Acknowledged")); });
}

} // namespace campanile::views

#include "moc_crisiswatch.cpp"
