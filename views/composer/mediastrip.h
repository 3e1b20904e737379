// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QListWidget>
#include <QWidget>

namespace campanile::views::composer {

class AltEditor;
class MediaPictures;

/** Tiles in a row; a dragged one names its PostAsset, so that another part can take it. */
class TileList final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
};

/**
 * Pictures and videos of one part of the post in order: drag to reorder or to another part, drop to add, a description
 * for each. Keyboard: arrows choose, Enter describes, Alt with arrows moves along the row and between parts, Delete
 * removes. GUI thread; controller and pictures must outlive it.
 */
class MediaStrip final : public QWidget
{
    Q_OBJECT

public:
    MediaStrip(ComposerController &controller, MediaPictures &pictures, int part, QWidget *parent = nullptr);
    void refresh();
    void chooseFiles();
    [[nodiscard]] TileList *list() const { return m_list; }
    [[nodiscard]] AltEditor *altEditor() const { return m_alt; }

Q_SIGNALS:
    /** Tiles came or went. */
    void sizeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<MediaFacts> &media);
    void describe(bool on);
    void showCurrent();
    void showDescription(QListWidgetItem *tile, const MediaFacts &media);
    void moveCurrent(int by);
    bool takeDrop(QDropEvent *drop);
    bool takeKey(QKeyEvent *key);
    void openMenu(const QPoint &at);
    [[nodiscard]] std::optional<MediaFacts> current() const;

    ComposerController &m_controller;
    MediaPictures &m_pictures;
    const int m_part;
    TileList *m_list;
    AltEditor *m_alt;
    QSet<RecordId> m_known;
    bool m_hasFilled = false;
    bool m_describing = false;
    bool m_filling = false;
};

} // namespace campanile::views::composer
