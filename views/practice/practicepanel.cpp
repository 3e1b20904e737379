// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/practice/practicepanel.h"

#include "app/core/logging.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/panelframe.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/offlinewords.h"
#include "views/practice/faultspage.h"
#include "views/practice/postcard.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStateVersion = 1;
constexpr int kColumnWidth = 640;

MomentWays waysOf(const PanelDeps &deps)
{
    const QTimeZone zone(deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

/** Only pages of the network itself are opened: an address in a post's record is somebody's input. */
void openPage(const QString &address)
{
    const QUrl url(address);
    if (url.scheme() == u"http" || url.scheme() == u"https")
        QDesktopServices::openUrl(url);
}

} // namespace

PracticePanel::PracticePanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_controller(new PracticeController(deps, this)), m_tab(u"posts"_s)
{
    m_pages = new QStackedWidget;
    m_tabs = new ui::SegmentedControl;
    m_tabs->setAccessibleName(tr("What to show"));
    m_faults = new FaultsPage(*m_controller);
    m_pages->addWidget(makeTimeline());
    m_pages->addWidget(m_faults);
    m_anew = makeAnew();
    m_frame = new ui::PanelFrame(tr("Practice network"), m_pages, this);
    m_frame->addHeaderWidget(m_tabs);
    buildHeader();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    // Below the header, and there whatever the network has to show.
    auto *rows = static_cast<QBoxLayout *>(m_frame->layout());
    rows->insertWidget(rows->indexOf(m_frame->states()), m_anew);

    connect(m_tabs, &ui::SegmentedControl::currentChanged, this, [this](const QString &tab) {
        showTab(tab);
        Q_EMIT stateChanged();
    });
    connect(m_controller, &PracticeController::changed, this, &PracticePanel::refresh);
    connect(m_controller, &PracticeController::faultsChanged, this, [this] {
        m_faults->refresh();
        refreshTabs();
    });
    connect(m_controller, &PracticeController::refused, this, [this](const Error &error) {
        if (m_deps.toasts)
            m_deps.toasts->show(ui::wordsFor(error).toText(), {}, ui::Tone::Warning);
    });
    connect(&deps.context, &WorkspaceContext::changed, this, &PracticePanel::refresh);
    connect(m_frame->states(), &ui::StateView::retryRequested, m_controller, &PracticeController::refresh);
    connect(m_frame->states(), &ui::StateView::actionRequested, this, [this] { m_deps.bus.open(u"composer"_s, {}); });
    refresh();
}

void PracticePanel::buildHeader()
{
    auto *again = new QAction(ui::icon(u"refresh-cw"_s), tr("Look again"), this);
    connect(again, &QAction::triggered, m_controller, &PracticeController::refresh);
    m_frame->addHeaderAction(again);
    auto *open = new QAction(ui::icon(u"external-link"_s), tr("Open in the browser"), this);
    connect(open, &QAction::triggered, this, [this] { openPage(m_controller->timeline().url); });
    m_frame->addHeaderAction(open);
    connect(m_controller, &PracticeController::changed, open, [this, open] { open->setEnabled(!m_controller->timeline().url.isEmpty()); });
    open->setEnabled(false);
}

QWidget *PracticePanel::makeAnew()
{
    auto *strip = new QWidget(this);
    auto *line = new QHBoxLayout(strip);
    line->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    line->setSpacing(ui::space::X2);
    m_anewIcon = new QLabel(strip);
    m_anewText = new QLabel(strip);
    m_anewText->setWordWrap(true);
    m_anewText->setTextFormat(Qt::PlainText);
    line->addWidget(m_anewIcon, 0, Qt::AlignTop);
    line->addWidget(m_anewText, 1);
    strip->hide();
    return strip;
}

void PracticePanel::showAnew()
{
    const services::PracticeTimeline &timeline = m_controller->timeline();
    m_anew->setVisible(timeline.begunAnewMs != 0);
    if (timeline.begunAnewMs == 0)
        return;
    m_anewIcon->setPixmap(ui::icon(u"triangle-alert"_s, ui::Tone::Warning).pixmap(ui::metric::IconSmall));
    m_anewText->setText(tr("The file of the practice network was damaged, so the network began anew on %1. What was published on it before is gone from here; your posts are untouched. "
                           "The damaged file is kept as %2.")
                            .arg(exactWords(timeline.begunAnewMs, waysOf(m_deps)), ui::isolated(timeline.keptFile)));
}

QWidget *PracticePanel::makeTimeline()
{
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Posts on the practice network"));
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding);
    m_column = new QWidget(body);
    m_column->setMaximumWidth(kColumnWidth);
    m_cards = new QVBoxLayout(m_column);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(ui::space::X2);
    m_older = new QPushButton(tr("Show older posts"), m_column);
    connect(m_older, &QPushButton::clicked, m_controller, &PracticeController::showOlder);
    m_cards->addWidget(m_older, 0, Qt::AlignHCenter);
    m_cards->addStretch(1);
    row->addStretch(0);
    row->addWidget(m_column, 1);
    row->addStretch(0);
    m_scroll->setWidget(body);
    return m_scroll;
}

void PracticePanel::showTab(const QString &tab)
{
    if (tab != u"posts" && tab != u"faults")
        return;
    m_tab = tab;
    refresh();
}

void PracticePanel::refreshTabs()
{
    const int active = m_controller->activeFaults();
    m_tabs->setItems({{u"posts"_s, tr("Posts"), {}},
                      {u"faults"_s, active == 0 ? tr("Faults") : tr("Faults") + u' ' + QLocale().toString(active), {}}});
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrent(m_tab);
}

void PracticePanel::refresh()
{
    refreshTabs();
    showAnew();
    m_pages->setCurrentIndex(m_tab == u"posts" ? 0 : 1);
    ui::StateView *states = m_frame->states();
    states->setOffline(offlineSince(m_deps.context, m_deps.clock), 0);
    const bool hasPosts = !m_controller->timeline().posts.isEmpty();
    switch (m_controller->state()) {
    case PracticeController::State::Loading:
        return states->showLoading();
    case PracticeController::State::Failed:
        return states->showError(m_controller->error());
    case PracticeController::State::Off:
        states->setEmptyText({u"cloud-off"_s, tr("The server of this workspace runs no practice network. Whoever runs the server can switch it on."), {}, {}});
        return states->showEmpty();
    case PracticeController::State::Ready:
        break;
    }
    fillTimeline();
    m_faults->refresh();
    if (m_tab == u"faults" || hasPosts)
        return states->showContent();
    if (m_controller->timeline().usernames.isEmpty())
        states->setEmptyText({u"users"_s, tr("No account of this workspace practises yet."), {}, {}});
    else
        states->setEmptyText({u"send"_s, tr("Nothing was published here yet. Posts on this network are seen by nobody else."), tr("Write a post"), {}});
    states->showEmpty();
}

void PracticePanel::fillTimeline()
{
    const QList<services::PracticePost> &posts = m_controller->timeline().posts;
    m_older->setVisible(m_controller->timeline().hasMore);
    QStringList ids;
    for (const services::PracticePost &post : posts)
        ids.append(post.id);
    if (ids == m_shown)
        return;
    m_shown = ids;
    const auto old = m_column->findChildren<PostCard *>(Qt::FindDirectChildrenOnly);
    for (PostCard *card : old) {
        card->hide();
        m_cards->removeWidget(card);
        card->deleteLater();
    }
    const MomentWays ways = waysOf(m_deps);
    int place = 0;
    for (const services::PracticePost &post : posts) {
        auto *card = new PostCard(post, agoWords(post.createdMs, m_deps.clock.nowMs(), ways), exactWords(post.createdMs, ways), *m_controller, m_column);
        connect(card, &PostCard::openRequested, this, &openPage);
        m_cards->insertWidget(place++, card);
    }
}

void PracticePanel::showEvent(QShowEvent *event)
{
    ui::Panel::showEvent(event);
    m_controller->setWatched(true);
}

void PracticePanel::hideEvent(QHideEvent *event)
{
    ui::Panel::hideEvent(event);
    m_controller->setWatched(false);
}

void PracticePanel::changeEvent(QEvent *event)
{
    ui::Panel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange)
        return;
    // Cards are made with fonts and icons of their time.
    m_shown.clear();
    if (m_controller->state() == PracticeController::State::Ready)
        fillTimeline();
}

QJsonObject PracticePanel::saveState() const
{
    return {{u"tab"_s, m_tab}};
}

bool PracticePanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    const QString tab = state.value(u"tab"_s).toString();
    if (version != kStateVersion || (tab != u"posts" && tab != u"faults"))
        return false;
    showTab(tab);
    return true;
}

void registerPracticePanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    ui::PanelDescriptor panel;
    panel.id = u"practice"_s;
    panel.title = [] { return PracticePanel::tr("Practice network"); };
    panel.icon = u"sprout"_s;
    panel.group = u"operate"_s;
    panel.area = ui::PanelArea::Center;
    panel.stateVersion = kStateVersion;
    panel.factory = [&deps](QWidget *parent) { return new PracticePanel(deps, parent); };
    if (!registry.add(std::move(panel)))
        qCWarning(lcUi) << "the practice network is registered twice";
}

} // namespace campanile::views

#include "moc_practicepanel.cpp"
