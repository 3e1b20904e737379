// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace campanile::views {
class SpellWorker;
}

namespace campanile::views::composer {

class ComposerTools;
class CounterBar;
class MediaPictures;
class MediaStrip;
class PostEdit;

/**
 * One part of the post as one field: its text, its pictures, and at the bottom edge what can be put in and what is left
 * of each network's length. Only the card that is being written in shows its tools. GUI thread; everything handed in
 * must outlive it.
 */
class WritingCard final : public QWidget
{
    Q_OBJECT

public:
    WritingCard(ComposerController &controller, const PanelDeps &deps, SpellWorker &spelling, MediaPictures &pictures, int part, QWidget *parent = nullptr);

    [[nodiscard]] PostEdit *edit() const { return m_edit; }
    [[nodiscard]] MediaStrip *media() const { return m_media; }
    [[nodiscard]] ComposerTools *tools() const { return m_tools; }
    [[nodiscard]] int part() const { return m_part; }
    /** Shows its tools, or only the counters. */
    void setActive(bool active);
    void setWritable(bool writable, int count);
    void showCounts(const QStringList &platforms);

Q_SIGNALS:
    void activated();
    void moveRequested(int to);
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &name);
    void arrange();

    ComposerController &m_controller;
    const int m_part;
    PostEdit *m_edit;
    MediaStrip *m_media;
    ComposerTools *m_tools;
    CounterBar *m_counter;
    QBoxLayout *m_bottom;
    QLabel *m_place;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    bool m_active = false;
    bool m_writable = false;
};

} // namespace campanile::views::composer
