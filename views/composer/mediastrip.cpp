// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/mediastrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/composer/alteditor.h"
#include "views/composer/mediapictures.h"
#include "views/composer/postedit.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTile = 84;
enum Role { UseRole = Qt::UserRole, BlobRole, MimeRole, PathRole, BusyRole, AltRole, WritableRole };

class TileDelegate final : public QStyledItemDelegate
{
    Q_DECLARE_TR_FUNCTIONS(TileDelegate)

public:
    TileDelegate(MediaPictures &pictures, QObject *parent) : QStyledItemDelegate(parent), m_pictures(pictures) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kTile + ui::space::X2, kTile + ui::space::X2}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ui::Tokens &t = ui::tokens();
        const QRect tile = option.rect.adjusted(4, 4, -4, -4);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath clip;
        clip.addRoundedRect(tile, ui::metric::RadiusCard, ui::metric::RadiusCard);
        painter->setClipPath(clip);
        painter->fillRect(tile, t.skeleton());
        const QImage image = m_pictures.picture(index.data(BlobRole).toString(), index.data(PathRole).toString());
        if (!image.isNull()) {
            const QSize size = image.size().scaled(tile.size(), Qt::KeepAspectRatioByExpanding);
            QRect target(QPoint(), size);
            target.moveCenter(tile.center());
            painter->drawImage(target, image);
        } else {
            const bool video = index.data(MimeRole).toString().startsWith(u"video/"_s);
            QRect glyph(0, 0, 24, 24);
            glyph.moveCenter(tile.center());
            ui::drawIcon(painter, glyph, video ? u"video"_s : u"image"_s, t.color(ui::ColorRole::Muted));
        }
        painter->setClipping(false);
        const bool described = !index.data(AltRole).toString().isEmpty();
        const auto mark = [&](const QRect &at, const QString &icon, ui::Tone tone) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.color(ui::ColorRole::Raised));
            painter->drawEllipse(at);
            ui::drawIcon(painter, at.adjusted(3, 3, -3, -3), icon, t.ink(tone));
        };
        const int side = 20;
        if (index.data(BusyRole).toBool())
            mark(QRect(tile.right() - side - 3, tile.top() + 4, side, side), u"cloud-upload"_s, ui::Tone::Accent);
        // "ALT" is what the networks themselves write on a picture with a description.
        // What is out cannot get one any more.
        const ui::ChipLook alt{tr("ALT"), described ? u"check"_s : u"plus"_s, described ? ui::Tone::Success : ui::Tone::Warning};
        if (described || index.data(WritableRole).toBool())
            ui::drawChip(painter, QPoint(tile.left() + 4, tile.bottom() - ui::metric::ChipHeight - 3), alt, tile.width() - 8);
        if (option.state & QStyle::State_Selected) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(t.color(ui::ColorRole::Accent), 2));
            painter->drawRoundedRect(tile, ui::metric::RadiusCard, ui::metric::RadiusCard);
        }
        painter->restore();
    }

private:
    MediaPictures &m_pictures;
};

bool isMedia(const QDropEvent &event)
{
    return event.mimeData()->hasFormat(QLatin1StringView(mediaMime)) || event.mimeData()->hasUrls();
}

} // namespace

QStringList TileList::mimeTypes() const
{
    return {QLatin1StringView(mediaMime), u"text/uri-list"_s};
}

QMimeData *TileList::mimeData(const QList<QListWidgetItem *> &items) const
{
    if (items.isEmpty())
        return nullptr;
    auto *tile = new QMimeData;
    tile->setData(QLatin1StringView(mediaMime), items.first()->data(UseRole).toString().toLatin1());
    return tile;
}

void TileList::dragEnterEvent(QDragEnterEvent *event)
{
    QListWidget::dragEnterEvent(event);
    if (isMedia(*event))
        event->acceptProposedAction();
}

void TileList::dragMoveEvent(QDragMoveEvent *event)
{
    // The base shows where it would go, but takes only what its own model knows.
    QListWidget::dragMoveEvent(event);
    if (isMedia(*event))
        event->acceptProposedAction();
}

MediaStrip::MediaStrip(ComposerController &controller, MediaPictures &pictures, int part, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_pictures(pictures), m_part(part)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    m_list = new TileList(this);
    m_list->setAccessibleName(part == 0 ? tr("Pictures and videos, in order") : tr("Pictures and videos of part %1, in order").arg(part + 1));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setDragEnabled(true);
    m_list->setAcceptDrops(true);
    m_list->setDropIndicatorShown(true);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(kTile + 2 * ui::space::X2);
    m_list->setProperty("kind", u"bare"_s);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setItemDelegate(new TileDelegate(pictures, m_list));
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    m_alt = new AltEditor(controller, this);
    column->addWidget(m_list);
    column->addWidget(m_alt);
    connect(m_list, &QListWidget::currentItemChanged, this, &MediaStrip::showCurrent);
    connect(m_list, &QListWidget::itemClicked, this, [this] { describe(true); });
    connect(m_list, &QListWidget::customContextMenuRequested, this, &MediaStrip::openMenu);
    connect(m_alt, &AltEditor::edited, this, [this] {
        if (const auto media = current())
            showDescription(m_list->currentItem(), *media);
    });
    connect(m_alt, &AltEditor::closed, this, [this] {
        describe(false);
        m_list->setFocus();
    });
    connect(&pictures, &MediaPictures::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    refresh();
}

void MediaStrip::fill(const QList<MediaFacts> &media)
{
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->data(UseRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_filling = true;
    m_list->clear();
    QListWidgetItem *current = nullptr;
    for (const MediaFacts &item : media) {
        auto *tile = new QListWidgetItem(m_list);
        const bool busy = m_controller.uploading().contains(item.blobId);
        tile->setData(UseRole, item.use.toString());
        tile->setData(BlobRole, item.blobId);
        tile->setData(MimeRole, item.mimeType);
        tile->setData(PathRole, m_controller.mediaPath(item));
        tile->setData(BusyRole, busy);
        tile->setToolTip(item.fileName);
        showDescription(tile, item);
        if (item.use.toString() == chosen)
            current = tile;
        // One that has just been added is the one to be described.
        if (m_hasFilled && !m_known.contains(item.use)) {
            current = tile;
            m_describing = item.altText.isEmpty();
        }
        m_known.insert(item.use);
    }
    if (current)
        m_list->setCurrentItem(current);
    m_filling = false;
}

void MediaStrip::showDescription(QListWidgetItem *tile, const MediaFacts &media)
{
    const QString state = tile->data(BusyRole).toBool() ? tr("uploading") : tr("uploaded");
    tile->setData(AltRole, media.altText);
    tile->setData(WritableRole, m_controller.canEdit());
    tile->setData(Qt::AccessibleTextRole, tr("%1, %2, description: %3").arg(media.fileName, state, media.altText.isEmpty() ? tr("none") : media.altText));
}

void MediaStrip::refresh()
{
    const QList<MediaFacts> media = m_controller.mediaOf(m_part);
    fill(media);
    // What was there when the post was opened is not new.
    m_hasFilled = m_controller.isLoaded();
    if (!m_controller.isLoaded())
        m_known.clear();
    const bool was = isVisibleTo(parentWidget());
    setVisible(!media.isEmpty());
    m_list->setDragEnabled(m_controller.canEdit());
    m_list->viewport()->setAcceptDrops(m_controller.canEdit());
    showCurrent();
    if (was != !media.isEmpty())
        Q_EMIT sizeChanged();
}

std::optional<MediaFacts> MediaStrip::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return std::nullopt;
    const QString use = item->data(UseRole).toString();
    for (const MediaFacts &media : m_controller.facts().media) {
        if (media.use.toString() == use)
            return media;
    }
    return std::nullopt;
}

void MediaStrip::describe(bool on)
{
    m_describing = on;
    showCurrent();
}

void MediaStrip::showCurrent()
{
    if (m_filling)
        return;
    const auto media = current();
    // Where nothing can be written there is something to read or nothing.
    m_alt->setVisible(media && m_describing && (m_controller.canEdit() || !media->altText.isEmpty()));
    if (media)
        m_alt->showMedia(*media);
}

void MediaStrip::moveCurrent(int by)
{
    const auto media = current();
    const int to = m_list->currentRow() + by;
    if (media && to >= 0 && to < m_list->count())
        m_controller.moveMedia(media->use, m_part, by > 0 ? to + 1 : to);
}

bool MediaStrip::takeDrop(QDropEvent *drop)
{
    QStringList files;
    for (const QUrl &url : drop->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    const auto use = RecordId::parse(QString::fromLatin1(drop->mimeData()->data(QLatin1StringView(mediaMime))));
    if (!files.isEmpty()) {
        m_controller.addFiles(files, m_part);
    } else if (use) {
        const QModelIndex over = m_list->indexAt(drop->position().toPoint());
        int to = over.isValid() ? over.row() : m_list->count();
        if (over.isValid()) {
            const bool right = drop->position().x() > m_list->visualRect(over).center().x();
            to += right != isRightToLeft() ? 1 : 0;
        }
        m_controller.moveMedia(*use, m_part, to);
    }
    // The order comes back from the controller; the list must not move its own items.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    return true;
}

bool MediaStrip::takeKey(QKeyEvent *key)
{
    const auto media = current();
    if (!media)
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
        describe(true);
        m_alt->edit()->setFocus();
        return true;
    }
    if (!m_controller.canEdit())
        return false;
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        moveCurrent(key->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right) ? 1 : -1);
        return true;
    }
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        const int to = m_part + (key->key() == Qt::Key_Down ? 1 : -1);
        if (to >= 0 && to <= m_controller.text({}).parts.size())
            m_controller.moveMedia(media->use, to, int(m_controller.mediaOf(to).size()));
        return true;
    }
    if (key->matches(QKeySequence::Delete)) {
        m_controller.removeMedia(media->use);
        return true;
    }
    return false;
}

bool MediaStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Drop)
        return takeDrop(static_cast<QDropEvent *>(event));
    if (watched == m_list && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void MediaStrip::openMenu(const QPoint &at)
{
    const auto media = current();
    if (!media)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Describe"), this, [this] {
        describe(true);
        m_alt->edit()->setFocus();
    });
    if (m_controller.canEdit()) {
        const int parts = 1 + int(m_controller.text({}).parts.size());
        for (int part = 0; part < parts; ++part) {
            if (part != m_part)
                menu->addAction(tr("Move to part %1").arg(part + 1), this, [this, part, use = media->use] {
                    m_controller.moveMedia(use, part, int(m_controller.mediaOf(part).size()));
                });
        }
        menu->addAction(ui::icon(u"trash-2"_s), tr("Remove from the post"), this, [this, use = media->use] { m_controller.removeMedia(use); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void MediaStrip::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures or videos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { m_controller.addFiles(files, m_part); });
    dialog->open();
}

} // namespace campanile::views::composer

#include "moc_mediastrip.cpp"
