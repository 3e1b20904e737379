// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/zonedtime.h"
#include "views/composer/composercontroller.h"
#include "views/composer/repeatrule.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace campanile::ui {
class FormRow;
class MomentPicker;
class SegmentedControl;
}

namespace campanile::views::composer {

/**
 * When the post goes out, if it does (an idea, no date yet, a date): date, time, zone, repetition with its end, and what clock changes do to it. The occurrences
 * are worked out on the pool. GUI thread; controller and pool must outlive it.
 */
class ScheduleBox final : public QWidget
{
    Q_OBJECT

public:
    ScheduleBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent = nullptr);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown {
        QList<domain::ZonedInstant> next;
        QList<domain::ZonedInstant> changes;
        QString error;
    };

    void build();
    void buildRepeat();
    void fillNames();
    void fillDays();
    void choosePlan(const QString &id);
    void momentEdited();
    void fillMoment(qint64 at);
    void fillUntil(const QDate &until);
    void repeatEdited();
    void fillEnd();
    void preview();
    void showPreview(const Shown &shown);
    [[nodiscard]] QDate startDate() const;
    [[nodiscard]] QByteArray zone() const;
    [[nodiscard]] RepeatChoice choice() const;

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    ui::SegmentedControl *m_plan = nullptr;
    ui::MomentPicker *m_moment = nullptr;
    QComboBox *m_repeat = nullptr;
    QWidget *m_days = nullptr;
    QList<QToolButton *> m_dayButtons;
    QLineEdit *m_rule = nullptr;
    ui::FormRow *m_ruleRow = nullptr;
    QWidget *m_endLine = nullptr;
    QComboBox *m_end = nullptr;
    QDateEdit *m_until = nullptr;
    QDate m_shownUntil;
    QSpinBox *m_count = nullptr;
    QLabel *m_words = nullptr;   ///< in place of the controls where nothing can be changed
    QLabel *m_preview = nullptr;
    std::pair<RecordId, qint64> m_refused; ///< the post, and its time, for which another time was not taken
    bool m_filling = false;
    quint64 m_run = 0;
};

} // namespace campanile::views::composer
