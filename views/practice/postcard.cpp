// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/practice/postcard.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureHeight = 220;

QLabel *plainLabel(const QString &text, ui::TypeRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    return label;
}

} // namespace

PostCard::PostCard(const services::PracticePost &post, const QString &time, const QString &exactTime, PracticeController &controller,
                   QWidget *parent)
    : Card(parent)
{
    const bool isReply = !post.replyTo.isEmpty();
    setAccessibleName(tr("%1, %2: %3").arg(post.displayName, time, post.spoilerText.isEmpty() ? post.text : post.spoilerText));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    column->addWidget(makeHead(post, time, exactTime));
    if (isReply)
        column->addWidget(new ui::Chip({tr("Reply"), u"message-circle"_s, ui::Tone::Neutral}, this), 0, Qt::AlignLeading);
    if (!post.spoilerText.isEmpty() || post.sensitive)
        column->addWidget(new ui::Chip({post.spoilerText.isEmpty() ? tr("Sensitive") : post.spoilerText, u"triangle-alert"_s, ui::Tone::Warning}, this), 0, Qt::AlignLeading);
    if (!post.text.isEmpty()) {
        QLabel *text = plainLabel(post.text, ui::TypeRole::Body, this);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(tr("Text of the post"));
        column->addWidget(text);
    }
    if (!post.media.isEmpty())
        column->addWidget(new PostPictures(post.media, controller, this));
}

QWidget *PostCard::makeHead(const services::PracticePost &post, const QString &time, const QString &exactTime)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    ui::AvatarLook look;
    look.name = post.displayName;
    look.badge = ui::networkBadge(u"practice"_s);
    row->addWidget(new ui::Avatar(look, ui::metric::Avatar, head), 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    QLabel *name = plainLabel(post.displayName, ui::TypeRole::Strong, head);
    name->setMinimumWidth(1);
    // Names keep to the avatar, whatever script they are in; the text of a post keeps to its own direction.
    const Qt::Alignment side = (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    name->setAlignment(side);
    names->addWidget(name);
    QLabel *handle = plainLabel(ui::isolated(u'@' + post.username) + u" \u00b7 "_s + time, ui::TypeRole::Caption, head);
    handle->setForegroundRole(QPalette::PlaceholderText);
    handle->setToolTip(exactTime);
    handle->setMinimumWidth(1);
    handle->setAlignment(side);
    names->addWidget(handle);
    row->addLayout(names, 1);
    auto *open = new QToolButton(head);
    open->setIcon(ui::icon(u"external-link"_s, ui::ColorRole::Muted));
    open->setToolTip(tr("Open on the practice network"));
    open->setAccessibleName(open->toolTip());
    connect(open, &QToolButton::clicked, this, [this, url = post.url] { Q_EMIT openRequested(url); });
    row->addWidget(open, 0, Qt::AlignTop);
    return head;
}

PostPictures::PostPictures(QList<services::PracticeMedia> media, PracticeController &controller, QWidget *parent)
    : QWidget(parent), m_media(std::move(media)), m_controller(controller)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (const services::PracticeMedia &item : m_media)
        words.append(item.description.isEmpty() ? tr("Picture without a description") : item.description);
    setAccessibleName(words.join(u"; "_s));
    connect(&controller, &PracticeController::imageReady, this, [this](const QString &id) {
        for (const services::PracticeMedia &item : m_media) {
            if (item.id == id)
                update();
        }
    });
}

QSize PostPictures::sizeHint() const
{
    return {ui::metric::PanelMinimum - 2 * ui::space::X3, kPictureHeight};
}

QRect PostPictures::cell(qsizetype index) const
{
    const int count = int(m_media.size());
    const int width = (this->width() - (count - 1) * ui::space::X1) / count;
    const QRect box(int(index) * (width + ui::space::X1), 0, width, height());
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void PostPictures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ui::Tokens &t = ui::tokens();
    for (qsizetype i = 0; i < m_media.size(); ++i) {
        const QRect box = cell(i);
        const QImage image = m_controller.image(m_media.at(i));
        if (image.isNull()) {
            ui::drawPane(&painter, box, t.color(ui::ColorRole::Canvas), t.color(ui::ColorRole::Line), ui::metric::RadiusControl);
            const QString glyph = m_media.at(i).mimeType.startsWith(u"video/") ? u"video"_s : u"image"_s;
            QRect middle(0, 0, ui::metric::IconLarge, ui::metric::IconLarge);
            middle.moveCenter(box.center());
            ui::drawIcon(&painter, middle, glyph, t.color(ui::ColorRole::Muted));
            continue;
        }
        // Filled from its middle, as networks show pictures in a row.
        const QSize shown = box.size().scaled(image.size(), Qt::KeepAspectRatio);
        QRect source(QPoint(0, 0), shown);
        source.moveCenter(image.rect().center());
        QPainterPath corners;
        corners.addRoundedRect(box, ui::metric::RadiusControl, ui::metric::RadiusControl);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(corners);
        painter.drawImage(box, image, source);
        painter.restore();
    }
}

bool PostPictures::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (qsizetype i = 0; i < m_media.size(); ++i) {
        if (cell(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_media.at(i).description.toHtmlEscaped(), this, cell(i));
    }
    return true;
}

} // namespace campanile::views

#include "moc_postcard.cpp"
