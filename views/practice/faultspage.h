// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/practice/faultwords.h"
#include "views/practice/practicecontroller.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QPushButton;

namespace campanile::ui {
class SegmentedControl;
}

namespace campanile::views {

/** The switches of the practice network in words, each with what it does and how often it strikes. GUI thread. */
class FaultsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit FaultsPage(PracticeController &controller, QWidget *parent = nullptr);
    /** The switches as the controller knows them. */
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeRow(const PracticeFaultWords &words);
    void arrange();

    struct Row {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        ui::SegmentedControl *mode = nullptr;
    };
    PracticeController &m_controller;
    QHash<QString, Row> m_rows;
    QLabel *m_note;
    QPushButton *m_reset;
    bool m_isNarrow = false;
};

} // namespace campanile::views
