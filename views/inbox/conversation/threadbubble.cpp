// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/threadbubble.h"

#include "ui/kit/bidi.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "views/inbox/conversation/linkcard.h"
#include "views/inbox/conversation/remotefile.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace campanile::views {

using namespace Qt::StringLiterals;
using Kind = models::ThreadEntry::Kind;

namespace {

constexpr int kMostWidth = 620;  // px: lines of more than some 90 letters are hard to read
constexpr int kBubbleLeast = 120;

} // namespace

ThreadText::ThreadText(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setFont(ui::fontOf(ui::TypeRole::Body));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    setTabChangesFocus(true);
}

void ThreadText::fit(int most)
{
    ensurePolished();
    // Measured on a copy: the editor lays out its own for the room that it has at that moment, whoever sets another width.
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(most);
    const int width = std::clamp(int(std::ceil(copy->idealWidth())) + 2, 1, most);
    copy->setTextWidth(width);
    setFixedSize(width, int(std::ceil(copy->size().height())) + 1);
}

void ThreadText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the thread scrolls, not the message
}

ThreadBubble::ThreadBubble(const models::ThreadEntry &entry, const InboxParts &parts, RemotePictures &pictures, QWidget *parent)
    : QWidget(parent), m_entry(entry), m_parts(parts), m_pictures(pictures)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    column->setSpacing(ui::space::X1);
    setToolTip(exactWords(entry.at, waysOf(parts)));
    if (entry.kind == Kind::Event) {
        buildEvent(column);
        return;
    }
    buildHead(column);
    m_text = new ThreadText(this);
    column->addWidget(m_text);
    m_more = wordButton({}, u"chevron-down"_s, this);
    connect(m_more, &QToolButton::clicked, this, &ThreadBubble::showMore);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    buildFiles(column);
    buildLinks(column);
    buildState(column);
    showText();
}

QString ThreadBubble::authorWords() const
{
    if (m_entry.kind == Kind::Inbound) {
        const QString name = safeLine(m_entry.senderName, 28);
        return name.isEmpty() ? safeLine(m_entry.senderHandle, 28) : name;
    }
    if (!m_entry.author.isNull() && m_entry.author == m_parts.me)
        return tr("You");
    const QString name = m_parts.nameOf(m_entry.author);
    if (!name.isEmpty())
        return name;
    return m_entry.author.isNull() ? tr("Written on the network") : tr("Somebody of the team");
}

void ThreadBubble::buildEvent(QVBoxLayout *column)
{
    column->setContentsMargins(0, ui::space::X1, 0, ui::space::X1);
    QString text = eventWords(m_entry, m_parts) + u" \u00b7 "_s + momentWords(m_entry.at, m_parts.nowMs(), waysOf(m_parts));
    if (!m_entry.text.trimmed().isEmpty())
        text += u" \u00b7 "_s + ui::isolated(safeLine(m_entry.text, 200));
    QLabel *label = plainText(text, ui::TypeRole::Caption, true, this);
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    setAccessibleName(text);
}

void ThreadBubble::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X2);
    if (m_entry.kind == Kind::Note) {
        row->addWidget(new ToneMark(u"lock"_s, ui::Tone::Warning, this));
        row->addWidget(plainText(tr("Internal note"), ui::TypeRole::Caption, false, this));
    }
    QLabel *author = plainText(authorWords(), ui::TypeRole::Caption, m_entry.kind == Kind::Note, this);
    QFont strong = author->font();
    strong.setWeight(QFont::DemiBold);
    if (m_entry.kind != Kind::Note)
        author->setFont(strong);
    author->setWordWrap(false);
    row->addWidget(author);
    QStringList marks{momentWords(m_entry.at, m_parts.nowMs(), waysOf(m_parts))};
    if (m_entry.isPrivate)
        marks.append(tr("private"));
    if (m_entry.isByModel)
        marks.append(tr("with AI"));
    if (m_entry.editedAt != 0)
        marks.append(tr("edited"));
    if (m_entry.deletedAt != 0)
        marks.append(tr("deleted on the network"));
    QLabel *mark = plainText(marks.join(u" \u00b7 "_s), ui::TypeRole::Caption, true, this);
    mark->setWordWrap(false);
    row->addWidget(mark);
    row->addStretch(1);
    if (m_entry.kind == Kind::Note && m_entry.author == m_parts.me && m_parts.canEdit()) {
        QToolButton *remove = wordButton({}, u"trash-2"_s, this);
        remove->setProperty("kind", u"small"_s);
        remove->setToolTip(tr("Delete this note"));
        remove->setAccessibleName(tr("Delete this note"));
        connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removeNoteRequested(m_entry.id); });
        row->addWidget(remove);
    }
    column->addLayout(row);
    setAccessibleName(tr("%1, %2").arg(authorWords(), marks.join(u", "_s)));
}

QString ThreadBubble::moreWords() const
{
    return tr("Show more (%1 of %2 characters)").arg(QLocale().toString(std::min(m_shown, m_entry.text.size())), QLocale().toString(m_entry.text.size()));
}

void ThreadBubble::showText()
{
    const int lines = m_shown == kFirst ? kFirstLines : int(m_shown / 40);
    const TextPart part = partOf(m_entry.text, m_shown, lines);
    m_isWhole = part.isWhole;
    m_text->setPlainText(part.text);
    m_text->setAccessibleName(tr("Text of %1").arg(authorWords()));
    m_text->setVisible(!part.text.isEmpty());
    m_more->setVisible(!part.isWhole);
    m_more->setText(moreWords());
    m_more->setAccessibleName(moreWords());
}

void ThreadBubble::showMore()
{
    if (m_isWhole || !m_text)
        return;
    m_shown += kStep;
    showText();
    fit(m_width);
    Q_EMIT resized();
}

void ThreadBubble::buildFiles(QVBoxLayout *column)
{
    for (const models::RemoteFile &file : m_entry.files) {
        auto *view = new RemoteFileView(file, m_pictures, this);
        connect(view, &RemoteFileView::openRequested, this, &ThreadBubble::openRequested);
        connect(view, &RemoteFileView::resized, this, [this] {
            fit(m_width);
            Q_EMIT resized();
        });
        column->addWidget(view);
    }
    if (m_entry.assetCount > 0)
        column->addWidget(markedText(u"paperclip"_s, ui::Tone::Neutral, tr("%n files", nullptr, m_entry.assetCount), this));
}

void ThreadBubble::buildLinks(QVBoxLayout *column)
{
    if (m_entry.kind == Kind::Note)
        return;
    const QList<ShownLink> links = linksIn(m_entry.text);
    for (const ShownLink &link : links)
        column->addWidget(linkButton(link, [this](const QUrl &url) { Q_EMIT openRequested(url); }, this), 0, Qt::AlignLeading);
}

void ThreadBubble::buildState(QVBoxLayout *column)
{
    if (m_entry.kind != Kind::Outbound)
        return;
    const DeliveryWords words = deliveryWords(m_entry, m_parts.isOnline());
    QWidget *state = markedText(words.icon, words.tone, words.text, this);
    state->setObjectName(u"deliveryState"_s);
    state->setAccessibleName(words.text);
    column->addWidget(state);
    if (!m_parts.canEdit())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X1);
    const auto add = [&](bool wanted, const QString &text, void (ThreadBubble::*signal)(const RecordId &)) {
        if (!wanted)
            return;
        QToolButton *button = wordButton(text, {}, this);
        connect(button, &QToolButton::clicked, this, [this, signal] { Q_EMIT(this->*signal)(m_entry.id); });
        row->addWidget(button);
    };
    add(words.canSendAnyway, tr("Send anyway"), &ThreadBubble::sendAnywayRequested);
    add(words.canRetry, tr("Try again"), &ThreadBubble::retryRequested);
    add(words.canEdit, tr("Edit"), &ThreadBubble::editRequested);
    add(words.canDiscard, tr("Discard"), &ThreadBubble::discardRequested);
    row->addStretch(1);
    if (row->count() > 1)
        column->addLayout(row);
    else
        delete row;
}

void ThreadBubble::fit(int width)
{
    m_width = width;
    if (!m_text) {
        setFixedWidth(std::max(kBubbleLeast, width));
        return;
    }
    const QMargins margins = layout()->contentsMargins();
    const int room = std::max(kBubbleLeast, std::min(kMostWidth, width * (m_entry.kind == Kind::Note ? 92 : 84) / 100));
    const int most = room - margins.left() - margins.right();
    m_text->fit(most);
    int wanted = m_text->isHidden() ? 0 : m_text->width();
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() != m_text && !(item->widget() && item->widget()->isHidden()))
            wanted = std::max(wanted, item->sizeHint().width());
    }
    const int whole = std::min(room, wanted + margins.left() + margins.right());
    // Lines that break make it higher than the thread's layout would guess from its own width.
    layout()->invalidate();
    setFixedSize(whole, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(whole) : layout()->totalSizeHint().height());
}

void ThreadBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Tokens &t = ui::tokens();
    switch (m_entry.kind) {
    case Kind::Inbound:
        return ui::drawPane(&painter, rect(), t.color(ui::ColorRole::Raised), t.color(ui::ColorRole::Line), ui::metric::RadiusPopover);
    case Kind::Outbound:
        return ui::drawPane(&painter, rect(), t.soft(ui::Tone::Accent), t.isHighContrast() ? t.color(ui::ColorRole::Line) : t.soft(ui::Tone::Accent), ui::metric::RadiusPopover);
    case Kind::Note: {
        ui::drawPane(&painter, rect(), t.soft(ui::Tone::Warning), t.soft(ui::Tone::Warning), ui::metric::RadiusCard);
        painter.setPen(QPen(t.tone(ui::Tone::Warning), t.line, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), ui::metric::RadiusCard, ui::metric::RadiusCard);
        return;
    }
    case Kind::Event:
        return;
    }
}

} // namespace campanile::views
#include "moc_threadbubble.cpp"
