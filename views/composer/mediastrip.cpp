// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/mediastrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/poolwork.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QUrl>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTile = 84;
enum Role { UseRole = Qt::UserRole, BlobRole, MimeRole, PathRole, BusyRole, AltRole };

QImage decode(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > MediaPictures::kSide)
        reader.setScaledSize(size.scaled(MediaPictures::kSide, MediaPictures::kSide, Qt::KeepAspectRatio));
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

class TileDelegate final : public QStyledItemDelegate
{
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
        const bool missing = index.data(AltRole).toString().isEmpty();
        const auto mark = [&](const QRect &at, const QString &icon, ui::Tone tone) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.color(ui::ColorRole::Raised));
            painter->drawEllipse(at);
            ui::drawIcon(painter, at.adjusted(3, 3, -3, -3), icon, t.ink(tone));
        };
        const int side = 20;
        if (index.data(BusyRole).toBool())
            mark(QRect(tile.right() - side - 3, tile.top() + 4, side, side), u"cloud-upload"_s, ui::Tone::Accent);
        if (missing)
            mark(QRect(tile.left() + 4, tile.bottom() - side - 3, side, side), u"triangle-alert"_s, ui::Tone::Warning);
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

} // namespace

MediaPictures::MediaPictures(QThreadPool &pool, QObject *parent) : QObject(parent), m_pool(pool), m_pictures(60) {}

QImage MediaPictures::picture(const QString &blobId, const QString &path)
{
    if (blobId.isEmpty() || path.isEmpty())
        return {};
    if (const QImage *image = m_pictures.object(blobId))
        return *image;
    if (!m_asked.contains(blobId)) {
        m_asked.insert(blobId);
        runOnPool(m_pool, this, [path] { return decode(path); }, [this, blobId](const QImage &image) {
            // A file that is no picture stays asked for, so it is not decoded again and again.
            if (image.isNull())
                return;
            m_asked.remove(blobId);
            m_pictures.insert(blobId, new QImage(image));
            Q_EMIT ready(blobId);
        });
    }
    return {};
}

MediaStrip::MediaStrip(ComposerController &controller, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_pictures(pictures)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Pictures and videos, in order"));
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
    m_list->setStyleSheet(u"background: transparent"_s);
    m_list->setItemDelegate(new TileDelegate(pictures, m_list));
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    m_detail = new QWidget(this);
    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, 0, 0, 0);
    detail->setSpacing(ui::space::LabelGap);
    m_name = new QLabel(m_detail);
    m_name->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_alt = new QLineEdit(m_detail);
    m_alt->setPlaceholderText(tr("Describe it for people who cannot see it"));
    m_alt->setAccessibleName(tr("Description of the chosen picture"));
    m_limit = new QLabel(m_detail);
    m_limit->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_remove = new QToolButton(m_detail);
    m_remove->setIcon(ui::icon(u"trash-2"_s));
    m_remove->setToolTip(tr("Remove from the post"));
    m_remove->setAccessibleName(tr("Remove from the post"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(m_limit);
    line->addWidget(m_remove);
    detail->addLayout(line);
    detail->addWidget(m_alt);
    column->addWidget(m_list);
    column->addWidget(m_detail);
    connect(m_list, &QListWidget::currentItemChanged, this, &MediaStrip::showCurrent);
    connect(m_alt, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (const MediaFacts *media = current())
            m_controller.setAltText(media->use, text);
        if (QListWidgetItem *item = m_list->currentItem())
            item->setData(AltRole, text);
        showLimit();
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (const MediaFacts *media = current())
            m_controller.removeMedia(media->use);
    });
    connect(&pictures, &MediaPictures::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    refresh();
}

void MediaStrip::refresh()
{
    const QList<MediaFacts> &media = m_controller.facts().media;
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->data(UseRole).toString() : QString();
    m_filling = true;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        int row = 0;
        for (const MediaFacts &item : media) {
            auto *tile = new QListWidgetItem(m_list);
            tile->setData(UseRole, item.use.toString());
            tile->setData(BlobRole, item.blobId);
            tile->setData(MimeRole, item.mimeType);
            tile->setData(PathRole, m_controller.mediaPath(item));
            tile->setData(BusyRole, m_controller.uploading().contains(item.blobId));
            tile->setData(AltRole, item.altText);
            tile->setToolTip(item.fileName);
            const QString state = m_controller.uploading().contains(item.blobId) ? tr("uploading") : tr("uploaded");
            tile->setData(Qt::AccessibleTextRole, tr("%1, %2, description: %3").arg(item.fileName, state, item.altText.isEmpty() ? tr("none") : item.altText));
            if (item.use.toString() == chosen || row++ == 0)
                m_list->setCurrentItem(tile);
        }
    }
    m_filling = false;
    setVisible(!media.isEmpty());
    m_alt->setReadOnly(!m_controller.canEdit());
    m_remove->setEnabled(m_controller.canEdit());
    showCurrent();
}

const MediaFacts *MediaStrip::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return nullptr;
    const QString use = item->data(UseRole).toString();
    for (const MediaFacts &media : m_controller.facts().media) {
        if (media.use.toString() == use)
            return &media;
    }
    return nullptr;
}

int MediaStrip::altLimit() const
{
    int limit = -1;
    for (const TargetAnalysis &target : m_controller.analysis().targets) {
        if (target.altMax >= 0)
            limit = limit < 0 ? target.altMax : std::min(limit, target.altMax);
    }
    return limit;
}

void MediaStrip::showCurrent()
{
    if (m_filling)
        return;
    const MediaFacts *media = current();
    m_detail->setVisible(media);
    if (!media)
        return;
    m_name->setText(media->fileName);
    // What is being typed is newer than what the cache said.
    if (!m_alt->hasFocus() || m_alt->property("use").toString() != media->use.toString())
        m_alt->setText(media->altText);
    m_alt->setProperty("use", media->use.toString());
    showLimit();
}

void MediaStrip::showLimit()
{
    const int limit = altLimit();
    const qsizetype used = m_alt->text().toUcs4().size();
    m_limit->setText(limit < 0 ? QLocale().toString(used) : tr("%1 of %2").arg(QLocale().toString(used), QLocale().toString(limit)));
    QPalette colors = m_limit->palette();
    colors.setColor(QPalette::WindowText, limit >= 0 && used > limit ? ui::tokens().ink(ui::Tone::Danger) : ui::tokens().color(ui::ColorRole::Muted));
    m_limit->setPalette(colors);
}

void MediaStrip::moveCurrent(int by)
{
    const MediaFacts *media = current();
    if (!media)
        return;
    const int row = m_list->currentRow();
    const int to = row + by;
    if (to < 0 || to >= m_list->count())
        return;
    m_controller.moveMedia(media->use, by > 0 ? to + 1 : to);
}

bool MediaStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        QStringList files;
        for (const QUrl &url : drop->mimeData()->urls()) {
            if (url.isLocalFile())
                files.append(url.toLocalFile());
        }
        if (!files.isEmpty()) {
            m_controller.addFiles(files);
        } else if (drop->source() == m_list && current()) {
            const QModelIndex over = m_list->indexAt(drop->position().toPoint());
            int to = over.isValid() ? over.row() : m_list->count();
            if (over.isValid()) {
                const bool right = drop->position().x() > m_list->visualRect(over).center().x();
                to += right != isRightToLeft() ? 1 : 0;
            }
            m_controller.moveMedia(current()->use, to);
        }
        // The order comes back from the controller; the list must not move its own items.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress && m_controller.canEdit()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            moveCurrent(key->key() == forward ? 1 : -1);
            return true;
        }
        if (key->matches(QKeySequence::Delete) && current()) {
            m_controller.removeMedia(current()->use);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MediaStrip::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures or videos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { m_controller.addFiles(files); });
    dialog->open();
}

} // namespace campanile::views::composer

#include "moc_mediastrip.cpp"
