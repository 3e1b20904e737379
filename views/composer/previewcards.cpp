// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/previewcards.h"

#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/localwords.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/previewtext.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

/** The person's text as it is shown, and what the network makes a link of in it. */
std::pair<QString, QList<PreviewText::Stretch>> shownText(const QString &text, const domain::Entities &entities)
{
    QList<domain::Entity> all = entities.links + entities.mentions + entities.hashtags;
    std::ranges::sort(all, {}, &domain::Entity::begin);
    QString shown;
    QList<PreviewText::Stretch> accented;
    qsizetype at = 0;
    for (const domain::Entity &entity : std::as_const(all)) {
        if (entity.begin < at || entity.end > text.size())
            continue;
        shown += QStringView(text).mid(at, entity.begin - at);
        const qsizetype begin = shown.size();
        shown += breakable(text.mid(entity.begin, entity.size()));
        accented.append({begin, shown.size()});
        at = entity.end;
    }
    shown += QStringView(text).mid(at);
    return {shown, accented};
}

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(ui::fontOf(ui::TypeRole::Caption));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MediaGrid::MediaGrid(const QList<MediaFacts> &media, ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_media(media), m_controller(controller), m_pictures(pictures)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QObject::connect(&pictures, &MediaPictures::ready, this, qOverload<>(&QWidget::update));
    QStringList spoken;
    for (const MediaFacts &item : media)
        spoken.append(item.altText.isEmpty() ? item.fileName : item.altText);
    setAccessibleName(ui::joinedWords(spoken));
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
        const QString more = PreviewCards::tr("+%n more", nullptr, int(m_media.size()) - n);
        ui::drawChip(&painter, QPoint(ui::space::X2, height() - 28), {more, u"image"_s, ui::Tone::Neutral});
    }
}

/** The card of one account. Its widgets stay; only what differs is set again, so a pause in typing costs one label. */
class PreviewCards::AccountCard final : public ui::Card
{
public:
    AccountCard(const TargetFacts &target, ComposerController &controller, MediaPictures &pictures, QWidget *parent);
    void showTarget(const TargetFacts &target);

private:
    struct Part {
        QLabel *caption = nullptr;
        PreviewText *text = nullptr;
        MediaGrid *media = nullptr;
        QString words;
        QList<PreviewText::Stretch> accented;
        QList<MediaFacts> shown;
    };
    void addPart(int part);
    void showPart(int part, const QString &text, const TargetAnalysis *analysis);

    ComposerController &m_controller;
    MediaPictures &m_pictures;
    QVBoxLayout *m_column;
    ui::Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_where;
    QLabel *m_warning;
    QList<Part> m_parts;
};

PreviewCards::AccountCard::AccountCard(const TargetFacts &target, ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : ui::Card(parent), m_controller(controller), m_pictures(pictures), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    m_column->setSpacing(ui::space::X2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    m_avatar = new ui::Avatar(controller.avatarOf(target.account, target.name, target.platform), ui::metric::Avatar, this);
    head->addWidget(m_avatar);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new QLabel(this);
    m_name->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_name->setTextFormat(Qt::PlainText);
    m_where = captionLabel({}, this);
    for (QLabel *label : {m_name, m_where}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        names->addWidget(label);
    }
    head->addLayout(names, 1);
    m_column->addLayout(head);
    m_warning = new QLabel(this);
    m_warning->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);
    m_column->addWidget(m_warning);
}

void PreviewCards::AccountCard::addPart(int part)
{
    Part row;
    if (part > 0) {
        row.caption = captionLabel(PreviewCards::tr("Part %1").arg(part + 1), this);
        m_column->addWidget(row.caption);
    }
    row.text = new PreviewText(this);
    m_column->addWidget(row.text);
    m_parts.append(row);
}

void PreviewCards::AccountCard::showPart(int part, const QString &text, const TargetAnalysis *analysis)
{
    Part &row = m_parts[part];
    domain::Entities entities;
    if (analysis && part < analysis->counts.size())
        entities = analysis->counts.at(part).entities;
    QString shown = text;
    if (shown.size() > kShownText) {
        shown.truncate(kShownText);
        if (shown.back().isHighSurrogate())
            shown.chop(1);
        shown += u'…';
    }
    const auto [words, accented] = shownText(shown, entities);
    if (words != row.words || accented != row.accented) {
        row.words = words;
        row.accented = accented;
        row.text->setText(words, accented, directionOf(shown));
        row.text->setAccessibleName(shown);
    }
    row.text->setVisible(!shown.isEmpty());
    const QList<MediaFacts> media = m_controller.mediaOf(part);
    if (media == row.shown)
        return;
    row.shown = media;
    delete std::exchange(row.media, nullptr);
    if (media.isEmpty())
        return;
    row.media = new MediaGrid(media, m_controller, m_pictures, this);
    m_column->insertWidget(m_column->indexOf(row.text) + 1, row.media);
}

void PreviewCards::AccountCard::showTarget(const TargetFacts &target)
{
    m_avatar->setLook(m_controller.avatarOf(target.account, target.name, target.platform));
    if (const QString spoken = PreviewCards::tr("Preview for %1 on %2").arg(target.name, networkName(target.platform)); spoken != accessibleName())
        setAccessibleName(spoken);
    m_name->setText(target.name);
    // The handle reads from left to right whatever the window does.
    const QString handle = target.handle.isEmpty() ? QString() : QChar(0x2066) + (target.handle.startsWith(u'@') ? QString() : u"@"_s) + target.handle + QChar(0x2069);
    m_where->setText(handle.isEmpty() ? networkName(target.platform) : handle + u" · "_s + networkName(target.platform));
    const PostText &text = m_controller.text(target.platform);
    const PostFacts &facts = m_controller.facts();
    const TargetAnalysis *analysis = m_controller.analysis().of(target.id);
    const bool warns = analysis && analysis->can.can(domain::Capability::ContentWarning) && !facts.spoilerText.isEmpty();
    m_warning->setText(warns ? facts.spoilerText : QString());
    m_warning->setVisible(warns);
    const QStringList parts = QStringList{publishedBody(text.body, facts.linkUrl, facts.utm)} + text.parts;
    while (m_parts.size() > parts.size()) {
        const Part gone = m_parts.takeLast();
        for (QWidget *widget : {static_cast<QWidget *>(gone.caption), static_cast<QWidget *>(gone.text), static_cast<QWidget *>(gone.media)})
            delete widget;
    }
    while (m_parts.size() < parts.size())
        addPart(int(m_parts.size()));
    for (int part = 0; part < parts.size(); ++part)
        showPart(part, parts.at(part), analysis);
}

PreviewCards::PreviewCards(ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_pictures(pictures), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X3);
}

void PreviewCards::refresh()
{
    const QList<TargetFacts> &targets = m_controller.facts().targets;
    QList<RecordId> ids;
    for (const TargetFacts &target : targets)
        ids.append(target.id);
    if (ids != m_shown) {
        qDeleteAll(m_cards);
        m_cards.clear();
        m_shown = ids;
        for (const TargetFacts &target : targets) {
            auto *card = new AccountCard(target, m_controller, m_pictures, this);
            m_column->addWidget(card);
            card->show();
            m_cards.append(card);
        }
    }
    m_next = 0;
    QTimer::singleShot(0, this, [this, run = ++m_run] { step(run); });
}

/** One card in each turn of the event loop, so that a long post on many accounts never takes the thread for long. */
void PreviewCards::step(quint64 run)
{
    const QList<TargetFacts> &targets = m_controller.facts().targets;
    if (run != m_run || m_next >= m_cards.size() || m_next >= targets.size())
        return;
    m_cards.at(m_next)->showTarget(targets.at(m_next));
    ++m_next;
    QTimer::singleShot(0, this, [this, run] { step(run); });
}

} // namespace campanile::views::composer

#include "moc_previewcards.cpp"
