// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QCache>
#include <QImage>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace campanile::views::composer {

/** Small pictures of media files, decoded on the pool and kept. GUI thread; the pool must outlive it. */
class MediaPictures final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 320; ///< pixels of the longer edge
    explicit MediaPictures(QThreadPool &pool, QObject *parent = nullptr);
    /** Null while it is being read, or when it is no picture. */
    [[nodiscard]] QImage picture(const QString &blobId, const QString &path);

Q_SIGNALS:
    void ready(const QString &blobId);

private:
    QThreadPool &m_pool;
    QCache<QString, QImage> m_pictures;
    QSet<QString> m_asked;
};

/**
 * Pictures and videos of the post in order: drag to reorder, drop or choose to add, a description for each. Keyboard:
 * arrows choose, Alt with arrows moves, Delete removes.
 */
class MediaStrip final : public QWidget
{
    Q_OBJECT

public:
    MediaStrip(ComposerController &controller, MediaPictures &pictures, QWidget *parent = nullptr);
    void refresh();
    void chooseFiles();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCurrent();
    void showLimit();
    void moveCurrent(int by);
    [[nodiscard]] int altLimit() const;
    [[nodiscard]] const MediaFacts *current() const;

    ComposerController &m_controller;
    MediaPictures &m_pictures;
    QListWidget *m_list;
    QWidget *m_detail;
    QLabel *m_name;
    QLineEdit *m_alt;
    QLabel *m_limit;
    QToolButton *m_remove;
    bool m_filling = false;
};

} // namespace campanile::views::composer
