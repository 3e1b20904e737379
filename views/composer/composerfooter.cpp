// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerfooter.h"

#include "ui/kit/forms.h"
#include "ui/kit/kinds.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/outcomelist.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVariant>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

/** Makes a button the one that draws the eye, or one like the others. */
void emphasise(QPushButton *button, bool isPrimary)
{
    ui::setKind(button, isPrimary ? u"primary"_s : QString());
}

} // namespace

ComposerFooter::ComposerFooter(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_line->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    m_line->setSpacing(ui::space::X2);
    auto *words = new QHBoxLayout;
    words->setSpacing(ui::space::X2);
    m_icon = new QLabel(this);
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(m_icon);
    words->addWidget(m_summary, 1);
    m_line->addLayout(words, 1);
    m_buttons = new QWidget(this);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(ui::space::X2);
    m_links = new QPushButton(ui::icon(u"external-link"_s), {}, m_buttons);
    m_duplicate = ui::iconButton(u"copy"_s, tr("Duplicate as draft"), m_buttons);
    m_stop = ui::dangerButton(tr("Stop publishing"), m_buttons);
    m_now = new QPushButton(tr("Publish now"), m_buttons);
    m_primary = ui::primaryButton(tr("Schedule"), m_buttons);
    buttons->addStretch(1);
    for (QPushButton *button : {m_links, m_duplicate, m_stop, m_now, m_primary})
        buttons->addWidget(button);
    m_line->addWidget(m_buttons);
    connect(m_duplicate, &QPushButton::clicked, &controller, &ComposerController::duplicate);
    connect(m_stop, &QPushButton::clicked, &controller, &ComposerController::stopPublishing);
    connect(m_now, &QPushButton::clicked, &controller, &ComposerController::publishNow);
    connect(m_primary, &QPushButton::clicked, this, &ComposerFooter::runPrimary);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (now && before && m_buttons->isAncestorOf(now) && !m_buttons->isAncestorOf(before))
            m_keysBefore = before;
    });
}

QString ComposerFooter::summary() const
{
    return m_summary->text();
}

QList<QUrl> ComposerFooter::links() const
{
    return m_shownLinks;
}

void ComposerFooter::runPrimary()
{
    const PostFacts &facts = m_controller.facts();
    if (facts.status == u"scheduled")
        m_controller.backToDraft();
    else if (facts.isIdea)
        m_controller.patch({{u"isIdea"_s, false}});
    else if (facts.status == u"failed" ? m_controller.isAhead() : facts.scheduledAt > 0)
        m_controller.schedule();
    else
        m_controller.publishNow();
}

void ComposerFooter::refresh()
{
    const QWidget *keys = QApplication::focusWidget();
    const bool hadKeys = keys && m_buttons->isAncestorOf(keys);
    m_wanted.clear();
    if (m_controller.facts().isLocked())
        showOut();
    else
        showWriting();
    for (QPushButton *button : {m_links, m_duplicate, m_stop, m_now, m_primary})
        button->setVisible(m_wanted.contains(button));
    m_buttons->setVisible(!m_wanted.isEmpty());
    arrange();
    setVisible(m_controller.isLoaded() && (!m_wanted.isEmpty() || !m_summary->text().isEmpty()));
    if (hadKeys)
        keepKeys();
}

/** Whoever pressed a button that is gone goes on where the keys were before, not at whatever comes next in the window. */
void ComposerFooter::keepKeys()
{
    const QWidget *now = QApplication::focusWidget();
    if (now && m_buttons->isAncestorOf(now) && now->isEnabled() && now->isVisible())
        return;
    if (m_keysBefore && m_keysBefore->isVisible() && m_keysBefore->isEnabled() && m_keysBefore->window() == window())
        m_keysBefore->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT keysFreed();
}

void ComposerFooter::say(const QString &icon, ui::Tone tone, const QString &text)
{
    m_icon->setVisible(!icon.isEmpty() && !text.isEmpty());
    const QString key = icon + ui::tokens().ink(tone).name();
    if (!icon.isEmpty() && key != m_shownIcon)
        m_icon->setPixmap((tone == ui::Tone::Neutral ? ui::icon(icon, ui::ColorRole::Muted) : ui::icon(icon, tone)).pixmap(ui::room(ui::metric::IconSmall)));
    m_shownIcon = key;
    if (m_summary->text() == text)
        return;
    m_summary->setText(text);
    m_summary->setToolTip(text);
    m_summary->setForegroundRole(tone == ui::Tone::Neutral ? QPalette::PlaceholderText : QPalette::WindowText);
}

/** The first reason that blocks for sure, with its network; where in doubt the server decides. */
QString ComposerFooter::obstacle() const
{
    for (const TargetAnalysis &target : m_controller.analysis().targets) {
        for (const domain::ReadinessReason &reason : target.readiness.reasons) {
            if (reason.light == domain::Light::Blocked)
                return tr("%1: %2", "network: what is in the way").arg(networkName(target.platform), reasonText(reason, target.counts.size() > 1, m_controller.facts()));
        }
    }
    return {};
}

void ComposerFooter::showWriting()
{
    const PostFacts &facts = m_controller.facts();
    const bool can = m_controller.canEdit();
    const bool scheduled = facts.status == u"scheduled";
    // With a new date it is a plan again.
    const bool failed = facts.status == u"failed" && !m_controller.isAhead();
    const bool hasTargets = !facts.targets.isEmpty();
    const QString blocked = obstacle();
    if (!m_controller.mayEdit() || m_controller.needsScope()) {
        say({}, ui::Tone::Neutral, facts.scheduledAt > 0 ? momentText(m_controller.shownAt(), facts.timezone) : QString());
        return;
    }
    m_wanted.append(m_primary);
    // Taking a plan back is possible, but nothing that the window should call for.
    emphasise(m_primary, !scheduled);
    if (facts.scheduledAt > 0 && !failed && !facts.isIdea)
        m_wanted.append(m_now);
    m_now->setEnabled(can && hasTargets);
    if (facts.isIdea) {
        m_primary->setText(tr("Make it a draft"));
        m_primary->setEnabled(can);
        say(u"lightbulb"_s, ui::Tone::Neutral, tr("An idea: not on the calendar"));
        return;
    }
    m_primary->setText(scheduled ? tr("Back to draft") : failed ? tr("Try again now") : facts.scheduledAt > 0 ? tr("Schedule") : tr("Publish now"));
    m_primary->setEnabled(can && hasTargets && (scheduled || failed || blocked.isEmpty()));
    if (!hasTargets)
        say(u"users"_s, ui::Tone::Neutral, tr("Choose an account to publish to"));
    else if (failed)
        say(u"circle-x"_s, ui::Tone::Danger, tr("It did not go out"));
    else if (!blocked.isEmpty() && !scheduled)
        say(u"circle-x"_s, ui::Tone::Danger, blocked);
    else if (scheduled && facts.waitsForChoice)
        say(u"git-merge"_s, ui::Tone::Warning, reasonText({domain::Light::Blocked, u"text.choice"_s, {}}, false, m_controller.facts()));
    else if (facts.scheduledAt > 0)
        say(u"calendar-clock"_s, ui::Tone::Neutral, momentText(facts.scheduledAt, facts.timezone));
    else
        say({}, ui::Tone::Neutral, {});
}

void ComposerFooter::showOut()
{
    const PostFacts &facts = m_controller.facts();
    const auto live = std::ranges::count_if(facts.targets, [](const TargetFacts &target) { return target.status == u"published"; });
    const QLocale locale;
    if (facts.status != u"publishing" && m_controller.mayEdit())
        m_wanted.append(m_duplicate);
    if (facts.status == u"publishing") {
        if (m_controller.canStop())
            m_wanted.append(m_stop);
        say(u"loader"_s, ui::Tone::Accent, tr("Going out: live on %1 of %2").arg(locale.toString(live), locale.toString(facts.targets.size())));
    } else if (facts.status == u"partially_published") {
        say(u"triangle-alert"_s, ui::Tone::Warning, tr("Live on %1 of %2 accounts").arg(locale.toString(live), locale.toString(facts.targets.size())));
    } else {
        say(u"circle-check"_s, ui::Tone::Success, facts.publishedAt > 0 ? tr("Published %1").arg(momentText(facts.publishedAt, facts.timezone)) : tr("Published"));
    }
    showLinks();
}

void ComposerFooter::showLinks()
{
    QList<std::pair<QString, QUrl>> open;
    m_shownLinks.clear();
    for (const TargetFacts &target : m_controller.facts().targets) {
        const QUrl link = webLink(target.permalink);
        if (link.isEmpty())
            continue;
        open.append({u"%1 (%2)"_s.arg(networkName(target.platform), target.name.isEmpty() ? target.handle : target.name), link});
        m_shownLinks.append(link);
    }
    delete m_links->menu();
    m_links->setMenu(nullptr);
    m_links->disconnect(this);
    if (open.isEmpty())
        return;
    m_wanted.append(m_links);
    // The words of a button stand a little off its icon.
    m_links->setText(u' ' + tr("Open"));
    m_links->setAccessibleName(open.size() == 1 ? tr("Open on %1").arg(open.first().first) : tr("Open on a network"));
    m_links->setToolTip(m_links->accessibleName());
    if (open.size() == 1) {
        connect(m_links, &QPushButton::clicked, this, [link = open.first().second] { QDesktopServices::openUrl(link); });
        return;
    }
    auto *menu = new QMenu(m_links);
    for (const auto &[name, link] : std::as_const(open))
        menu->addAction(QString(name).replace(u'&', u"&&"_s), this, [link = link] { QDesktopServices::openUrl(link); });
    m_links->setMenu(menu);
}

/** The words above the buttons where both do not fit side by side. */
void ComposerFooter::arrange()
{
    const bool narrow = width() < ui::metric::OneColumnBelow;
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    int need = 2 * ui::space::PanelPadding;
    for (const QPushButton *button : std::as_const(m_wanted))
        need += button->sizeHint().width() + ui::space::X2;
    static_cast<QBoxLayout *>(m_buttons->layout())->setDirection(narrow && need > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ComposerFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComposerFooter::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(ui::ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), t.line), t.color(ui::ColorRole::Line));
}

} // namespace campanile::views::composer

#include "moc_composerfooter.cpp"
