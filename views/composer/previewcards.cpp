// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/previewcards.h"

#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownText = 4000;

/** A long address may break after its signs, so that a card is never wider than its column. */
QString breakable(QString address)
{
    static const QRegularExpression signs(u"([/?&=_.-])(?=.)"_s);
    return address.size() > 24 ? address.replace(signs, u"\\1\u200b"_s) : address;
}

/** The person's text as HTML of ours: everything escaped, entities in the accent colour. */
QString richText(const QString &text, const domain::Entities &entities)
{
    QList<domain::Entity> all = entities.links + entities.mentions + entities.hashtags;
    std::ranges::sort(all, {}, &domain::Entity::begin);
    const QString accent = ui::tokens().color(ui::ColorRole::Accent).name();
    QString html;
    qsizetype at = 0;
    for (const domain::Entity &entity : std::as_const(all)) {
        if (entity.begin < at || entity.end > text.size())
            continue;
        html += text.mid(at, entity.begin - at).toHtmlEscaped();
        html += u"<span style=\"color:%1\">%2</span>"_s.arg(accent, breakable(text.mid(entity.begin, entity.size())).toHtmlEscaped());
        at = entity.end;
    }
    html += text.mid(at).toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(ui::fontOf(ui::TypeRole::Caption));
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, ui::tokens().color(ui::ColorRole::Muted));
    label->setPalette(colors);
    return label;
}

/** A card with hairline and round corners, in the theme's colours. */
class Card final : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ui::Tokens &t = ui::tokens();
        ui::drawPane(&painter, rect(), t.color(ui::ColorRole::Raised), t.color(ui::ColorRole::Line), ui::metric::RadiusCard);
    }
};

} // namespace

MediaGrid::MediaGrid(const QList<MediaFacts> &media, ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_media(media), m_controller(controller), m_pictures(pictures)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QObject::connect(&pictures, &MediaPictures::ready, this, qOverload<>(&QWidget::update));
    QStringList spoken;
    for (const MediaFacts &item : media)
        spoken.append(item.altText.isEmpty() ? item.fileName : item.altText);
    setAccessibleName(spoken.join(u", "_s));
}

void MediaGrid::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(rect(), ui::metric::RadiusCard, ui::metric::RadiusCard);
    painter.setClipPath(clip);
    const int n = int(std::min<qsizetype>(4, m_media.size()));
    const int gap = 2;
    const int half = (width() - gap) / 2;
    const int halfHeight = (height() - gap) / 2;
    for (int i = 0; i < n; ++i) {
        QRect tile = rect();
        if (n > 1) {
            const bool right = n == 3 ? i > 0 : i % 2 == 1;
            const bool low = n == 3 ? i == 2 : i >= 2;
            const bool full = n == 2 || (n == 3 && i == 0);
            tile = QRect(right != isRightToLeft() ? width() - half : 0, low ? height() - halfHeight : 0, half, full ? height() : halfHeight);
        }
        painter.fillRect(tile, t.skeleton());
        const QImage image = m_pictures.picture(m_media.at(i).blobId, m_controller.mediaPath(m_media.at(i)));
        if (image.isNull()) {
            QRect glyph(0, 0, 24, 24);
            glyph.moveCenter(tile.center());
            ui::drawIcon(&painter, glyph, m_media.at(i).mimeType.startsWith(u"video/"_s) ? u"play"_s : u"image"_s, t.color(ui::ColorRole::Muted));
            continue;
        }
        QRect target(QPoint(), image.size().scaled(tile.size(), Qt::KeepAspectRatioByExpanding));
        target.moveCenter(tile.center());
        painter.save();
        painter.setClipRect(tile, Qt::IntersectClip);
        painter.drawImage(target, image);
        painter.restore();
    }
    if (m_media.size() > n) {
        const QString more = tr("+%1 more").arg(m_media.size() - n);
        ui::drawChip(&painter, QPoint(ui::space::X2, height() - 28), {more, u"image"_s, ui::Tone::Neutral});
    }
}

PreviewCards::PreviewCards(ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_pictures(pictures), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X3);
    refresh();
}

void PreviewCards::refresh()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const TargetFacts &target : m_controller.facts().targets)
        addCard(target);
    if (m_controller.facts().targets.isEmpty()) {
        auto *none = captionLabel(tr("Choose an account to see how the post will look there."), this);
        none->setWordWrap(true);
        m_column->addWidget(none);
        none->show();
    }
}

void PreviewCards::addCard(const TargetFacts &target)
{
    auto *card = new Card(this);
    card->setAccessibleName(tr("Preview for %1 on %2").arg(target.name, networkName(target.platform)));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(new ui::Avatar({{}, target.name, ui::networkBadge(target.platform)}, ui::metric::Avatar, card));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *name = new QLabel(target.name, card);
    name->setFont(ui::fontOf(ui::TypeRole::Strong));
    name->setTextFormat(Qt::PlainText);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    names->addWidget(name);
    // The handle reads from left to right whatever the window does.
    const QString handle = target.handle.isEmpty() ? QString() : QChar(0x2066) + (target.handle.startsWith(u'@') ? QString() : u"@"_s) + target.handle + QChar(0x2069);
    auto *where = captionLabel(handle.isEmpty() ? networkName(target.platform) : handle + u" · "_s + networkName(target.platform), card);
    where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    names->addWidget(where);
    head->addLayout(names, 1);
    column->addLayout(head);

    const PostText &text = m_controller.text(target.platform);
    const PostFacts &facts = m_controller.facts();
    const QStringList parts = QStringList{publishedBody(text.body, facts.linkUrl, facts.utm)} + text.parts;
    for (int part = 0; part < parts.size(); ++part)
        addPart(column, target, parts.at(part), part);
    m_column->addWidget(card);
    card->show();
}

void PreviewCards::addPart(QVBoxLayout *column, const TargetFacts &target, const QString &text, int part)
{
    QWidget *card = column->parentWidget();
    if (part > 0) {
        auto *line = captionLabel(tr("Part %1").arg(part + 1), card);
        column->addWidget(line);
    }
    const TargetAnalysis *analysis = m_controller.analysis().of(target.id);
    domain::Entities entities;
    if (analysis && part < analysis->counts.size())
        entities = analysis->counts.at(part).entities;
    const QString shown = text.size() > kShownText ? text.left(kShownText) + u"…"_s : text;
    if (!shown.isEmpty()) {
        auto *label = new QLabel(richText(shown, entities), card);
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        label->setSizePolicy(policy);
        label->setLayoutDirection(directionOf(shown));
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        label->setAccessibleName(shown);
        column->addWidget(label);
    }
    QList<MediaFacts> media;
    for (const MediaFacts &item : m_controller.facts().media) {
        if (item.part == part)
            media.append(item);
    }
    if (!media.isEmpty())
        column->addWidget(new MediaGrid(media, m_controller, m_pictures, card));
}

} // namespace campanile::views::composer

#include "moc_previewcards.cpp"
