// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/chips.h"
#include "ui/kit/stateview.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace campanile::ui {

/**
 * The frame that every panel has: a header of 40 px with title, filter chips, at most three icon buttons and an
 * overflow menu; content with its states; an optional footer for the selection. Works from 280 px. GUI thread.
 */
class PanelFrame : public QWidget
{
    Q_OBJECT
public:
    PanelFrame(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /** Off where something beside the header names the panel already (the tabs of docks). */
    void setTitleVisible(bool visible);
    [[nodiscard]] bool isTitleVisible() const;
    /** The row with title, filters and buttons; a dock is moved by it. */
    [[nodiscard]] QWidget *header() const { return m_header; }
    [[nodiscard]] FilterBar *filters() const { return m_filters; }
    [[nodiscard]] StateView *states() const { return m_states; }
    /** A control between title and filters (a segmented control). Takes ownership. */
    void addHeaderWidget(QWidget *widget);
    /** An icon button; the fourth and later ones go to the overflow menu. The action is not owned. */
    void addHeaderAction(QAction *action);
    void addMenuAction(QAction *action);
    /** Stays at the end of the overflow menu, below a line: what is about the panel, not about its content. */
    void addPlaceAction(QAction *action);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /** "3 selected" and bulk actions; a count of 0 hides the footer. */
    void setSelection(int count, const QList<QAction *> &bulk = {});
    /** True below 420 px: show one column. */
    [[nodiscard]] bool isNarrow() const { return width() < metric::OneColumnBelow; }

Q_SIGNALS:
    void narrowChanged(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitBars();
    void fitTitle();
    QLabel *m_title;
    QString m_fullTitle;
    QWidget *m_header;
    QHBoxLayout *m_headerLayout;
    QHBoxLayout *m_extra;
    FilterBar *m_filters;
    QList<QToolButton *> m_buttons;
    QToolButton *m_overflow;
    QMenu *m_menu;
    QAction *m_placeLine = nullptr;
    StateView *m_states;
    QWidget *m_footer;
    QHBoxLayout *m_footerLayout;
    QLabel *m_footerText;
    QList<QWidget *> m_bulk;
    int m_selected = 0;
    bool m_narrow = false;
};

} // namespace campanile::ui
