// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/importservice.h"
#include "views/paneldeps.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace campanile::ui {
class ZoneCombo;
}

namespace campanile::views {

/**
 * Takes a content calendar in: choose or drop a file, check columns and rows in a live preview, import. Nothing is stored before
 * the verb button, and everything or nothing by it; the toast afterwards takes it back. GUI thread.
 */
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kPreviewRows = 50;

    explicit ImportDialog(const PanelDeps &deps, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /** Reads a file into the preview. */
    void loadFile(const QString &path);
    [[nodiscard]] const services::ImportPreview &preview() const { return m_preview; }

Q_SIGNALS:
    void previewed();
    void imported(int posts);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void done(int result) override;

private:
    QWidget *buildChoices();
    QWidget *buildPreview();
    void chooseFile();
    void take(const Result<services::ImportPreview> &preview);
    void showPreview();
    void showRows();
    /** @p widest: the column that takes what is left; -1 = the last one. */
    void fitColumns(int widest);
    void showErrors();
    /** How many posts the button imports. */
    void showCount();
    [[nodiscard]] QList<domain::PostDraft> chosenDrafts() const;
    /** A cell of a post that the workspace has already; @p isFirst: the first of its row. */
    static void markKnown(QTableWidgetItem *item, bool isFirst);
    void remap();
    void start();
    void setBusy(bool busy);
    void showProgress();
    void finished(const Result<services::ImportReceipt> &receipt);
    void tellError(const Error &error);

    const PanelDeps &m_deps;
    services::ImportService m_service;
    services::ImportPreview m_preview;
    std::shared_ptr<services::ImportProgress> m_progress;
    QTimer m_tick;
    QLabel *m_source;
    QPushButton *m_choose;
    QWidget *m_choices;
    QLabel *m_notice;
    QTableWidget *m_table;
    QCheckBox *m_skipKnown;
    QListWidget *m_errors;
    QListWidget *m_accounts;
    QComboBox *m_order;
    ui::ZoneCombo *m_zone;
    QProgressBar *m_bar;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace campanile::views
