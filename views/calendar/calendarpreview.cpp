// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarpreview.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accountpictures.h"
#include "views/calendar/calendartexts.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ColorRole;
using ui::TypeRole;
using ui::tokens;

namespace {

constexpr int kMostOfDay = 12;
// A frame: the calendar is painted first.
constexpr int kBehindMs = 16;

/** The small icon before a fact, in the theme's muted colour at every theme. */
class FactIcon final : public QWidget
{
public:
    FactIcon(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(ui::metric::IconSmall, ui::metric::IconSmall + 4); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        ui::drawIcon(&painter, QRect(0, 2, ui::metric::IconSmall, ui::metric::IconSmall), m_name, tokens().color(ColorRole::Muted));
    }

private:
    QString m_name;
};

/** Other people's words keep their direction, but stand at the edge where the window's own stand. */
void keepToEdge(QLabel *label)
{
    const bool rtl = label->isRightToLeft();
    label->setAlignment((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (rtl && label->wordWrap())
        label->setContentsMargins(ui::wrapOverhang(label->font()), 0, 0, 0);
}

/** A post of the day: a card to press. */
class DayCard final : public QAbstractButton
{
public:
    DayCard(CalendarController &controller, CardPainter &cards, const CalendarEntry &entry, QWidget *parent)
        : QAbstractButton(parent), m_controller(controller), m_cards(cards), m_key(models::CalendarModel::keyOf(entry))
    {
        setFixedHeight(cards.metrics().twoLine);
        setAccessibleName(controller.nameOfEntry(entry));
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const CalendarEntry *entry = m_controller.model().find(m_key);
        if (!entry)
            return;
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        CardState state;
        state.hovered = underMouse();
        state.focused = hasFocus();
        state.past = entry->at < m_controller.nowMs();
        m_cards.beginFrame();
        m_cards.draw(&painter, rect(), *entry, m_controller.slotOf(*entry), state);
        if (m_cards.isUnfinished())
            update();
    }

private:
    CalendarController &m_controller;
    CardPainter &m_cards;
    EntryKey m_key;
};

} // namespace

CalendarPreview::CalendarPreview(CalendarController &controller, CardPainter &cards, const PanelDeps &deps, QWidget *parent)
    : QScrollArea(parent), m_controller(controller), m_cards(cards), m_deps(deps)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kWidth);
    setAccessibleName(tr("Preview"));
    viewport()->setAutoFillBackground(false);
    m_due.setSingleShot(true);
    m_due.setInterval(kBehindMs);
    connect(&m_due, &QTimer::timeout, this, &CalendarPreview::rebuild);
    connect(&controller, &CalendarController::selectionChanged, this, &CalendarPreview::refresh);
    connect(&controller, &CalendarController::entriesChanged, this, &CalendarPreview::refresh);
    connect(&controller, &CalendarController::viewChanged, this, &CalendarPreview::refresh);
    connect(&cards, &CardPainter::changed, this, &CalendarPreview::refresh);
}

void CalendarPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().color(ColorRole::Surface));
    const int line = tokens().line;
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? viewport()->width() - line : 0, 0, line, viewport()->height()), tokens().color(ColorRole::Line));
}

void CalendarPreview::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void CalendarPreview::refresh()
{
    m_due.start();
}

void CalendarPreview::rebuild()
{
    // What changes while it is folded away is read when it is shown. Without the posts there is nothing to tell: they say when they are there.
    if (!isVisible() || m_controller.model().state() == models::ListState::Loading)
        return;
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X3, ui::space::X4);
    m_column->setSpacing(ui::space::X2);
    const QList<CalendarEntry> chosen = m_controller.selectedEntries();
    if (chosen.size() > 1)
        showMany(chosen);
    else if (chosen.size() == 1)
        showPost(chosen.first());
    else if (const CalendarEntry *current = m_controller.currentEntry())
        showPost(*current);
    else
        showDay();
    m_column->addStretch(1);
    // A button of the old page may be what brought us here, so that page goes when its event is over.
    if (QWidget *before = takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    setWidget(m_page);
    m_page->setAutoFillBackground(false);
}

QLabel *CalendarPreview::addText(const QString &text, TypeRole role, bool muted)
{
    auto *label = new QLabel(text, m_page);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(ui::fontOf(role));
    keepToEdge(label);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(label);
    return label;
}

void CalendarPreview::addFact(const QString &icon, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X2);
    line->addWidget(new FactIcon(icon, m_page), 0, Qt::AlignTop);
    auto *label = new QLabel(text, m_page);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepToEdge(label);
    line->addWidget(label, 1);
    m_column->addLayout(line);
}

void CalendarPreview::showPost(const CalendarEntry &entry)
{
    const store::PostCalendarRow &post = entry.post;
    const QLocale &locale = m_controller.locale();
    auto *status = new ui::Chip(calendartext::lookOf(post, m_deps.context.postsPausedSince() != 0), m_page);
    m_column->addWidget(status, 0, Qt::AlignLeading);
    QLabel *title = addText(calendartext::nameOf(post), TypeRole::Title);
    title->setMaximumHeight(QFontMetrics(title->font()).lineSpacing() * 3);
    addFact(u"clock"_s, calendartext::slotText(m_controller.slotOf(entry), locale));
    if (const QTimeZone second = m_controller.secondZone(); second.isValid())
        addFact(u"globe"_s, u"%1  %2"_s.arg(calendartext::timeText(views::slotOf(entry.at, second), locale), calendartext::zoneText(second, entry.at)));
    if (entry.isOccurrence())
        addFact(u"repeat"_s, tr("Part of a series"));
    if (const models::CampaignRow *campaign = post.campaign.isNull() ? nullptr : m_deps.campaigns.find(post.campaign.toString()))
        addFact(u"megaphone"_s, campaign->name);
    if (calendartext::waitsForChoice(post))
        addFact(u"git-merge"_s, tr("Two people changed a text. Until one of the two is chosen the post does not go out."));
    else if (calendartext::isInConflict(post))
        addFact(u"git-merge"_s, tr("Someone changed it too; decide under Conflicts"));
    else if (post.flags.pending)
        addFact(u"cloud-upload"_s, tr("Saved here, not sent yet"));
    if (const QImage picture = m_cards.thumbnails().picture(post.firstAsset); !picture.isNull()) {
        auto *image = new QLabel(m_page);
        image->setPixmap(QPixmap::fromImage(picture));
        image->setAccessibleName(tr("First picture"));
        m_column->addWidget(image);
    }
    if (!post.excerpt.isEmpty() && post.excerpt.simplified() != calendartext::nameOf(post)) {
        m_column->addSpacing(ui::space::X1);
        addText(post.excerpt.size() >= 159 ? post.excerpt.trimmed() + u'…' : post.excerpt, TypeRole::Body);
    }
    addLabels(post.tags);
    addAccounts(post);
    m_column->addSpacing(ui::space::X2);
    auto *open = ui::primaryButton(tr("Open in composer"), m_page);
    connect(open, &QPushButton::clicked, this, [this, key = models::CalendarModel::keyOf(entry)] { Q_EMIT openRequested(key); });
    m_column->addWidget(open, 0, Qt::AlignLeading);
}

void CalendarPreview::addLabels(const QStringList &labels)
{
    if (labels.isEmpty())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X1);
    int room = kWidth - 2 * ui::space::X4;
    for (const QString &label : labels) {
        auto *chip = new ui::Chip({label, {}, ui::Tone::Neutral, -1}, m_page);
        if (chip->sizeHint().width() > room) {
            delete chip;
            break;
        }
        room -= chip->sizeHint().width() + ui::space::X1;
        line->addWidget(chip);
    }
    line->addStretch(1);
    m_column->addLayout(line);
}

void CalendarPreview::addAccounts(const store::PostCalendarRow &post)
{
    m_column->addSpacing(ui::space::X1);
    if (post.targets.isEmpty()) {
        addFact(u"circle-alert"_s, tr("No account chosen yet"));
        return;
    }
    const bool isHeld = post.status == u"scheduled" && (post.textChoice || m_deps.context.postsPausedSince() != 0);
    for (const store::PostTargetMark &target : post.targets) {
        const models::AccountRow *account = m_deps.accounts.find(target.account.toString());
        const QString name = !account ? tr("Unknown account") : account->displayName.isEmpty() ? account->username : account->displayName;
        auto *line = new QHBoxLayout;
        line->setSpacing(ui::space::X2);
        line->addWidget(new ui::Avatar(account ? accountLook(*account, name, m_deps.pictures) : ui::AvatarLook{{}, name, {}}, ui::metric::Avatar, m_page));
        auto *label = new QLabel(m_page);
        label->setTextFormat(Qt::PlainText);
        label->setText(QFontMetrics(label->font()).elidedText(name, Qt::ElideRight, kWidth - 180));
        label->setToolTip(name);
        keepToEdge(label);
        line->addWidget(label, 1);
        line->addWidget(new ui::Chip(calendartext::publishLook(target.status, post.status, isHeld), m_page));
        m_column->addLayout(line);
    }
}

void CalendarPreview::showMany(const QList<CalendarEntry> &entries)
{
    addText(tr("%n posts chosen", nullptr, int(entries.size())), TypeRole::Title);
    const QLocale &locale = m_controller.locale();
    addFact(u"calendar-days"_s, tr("%1 – %2").arg(calendartext::slotText(m_controller.slotOf(entries.first()), locale),
                                                  calendartext::slotText(m_controller.slotOf(entries.last()), locale)));
    QHash<QString, int> counts;
    for (const CalendarEntry &entry : entries)
        ++counts[entry.post.status];
    for (const QString &status : calendartext::statuses()) {
        if (counts.value(status) > 0)
            addFact(calendartext::statusLook(status).icon, u"%1  %2"_s.arg(locale.toString(counts.value(status)), calendartext::statusLook(status).text));
    }
    addText(tr("Drag one to move all of them. Alt copies."), TypeRole::Caption, true);
}

void CalendarPreview::showDay()
{
    const QDate date = m_controller.cursor().date;
    const int day = m_controller.days().indexOf(date);
    addText(calendartext::dayText(date, m_controller.locale()), TypeRole::Title);
    QList<const CalendarEntry *> posts;
    for (const CalendarEntry &entry : m_controller.entries()) {
        if (day >= 0 && m_controller.days().indexOf(entry.at) == day)
            posts.append(&entry);
    }
    addText(posts.isEmpty() ? tr("Nothing is planned for this day.") : posts.size() == 1 ? tr("1 post") : tr("%n posts", nullptr, int(posts.size())), TypeRole::Body, true);
    for (const CalendarEntry *entry : posts.mid(0, kMostOfDay)) {
        auto *card = new DayCard(m_controller, m_cards, *entry, m_page);
        connect(card, &QAbstractButton::clicked, this, [this, key = models::CalendarModel::keyOf(*entry)] { m_controller.setCurrent(key, SelectMode::Replace); });
        m_column->addWidget(card);
    }
    if (posts.size() > kMostOfDay)
        addText(calendartext::moreText(int(posts.size()) - kMostOfDay, false, m_controller.locale()), TypeRole::Caption, true);
    if (!m_deps.context.canEdit())
        return;
    m_column->addSpacing(ui::space::X1);
    auto *create = ui::primaryButton(tr("New post"), m_page);
    connect(create, &QPushButton::clicked, this, &CalendarPreview::createRequested);
    m_column->addWidget(create, 0, Qt::AlignLeading);
}

} // namespace campanile::views

#include "moc_calendarpreview.cpp"
