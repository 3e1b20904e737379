# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/crisiskeeper.h" "${CMAKE_CURRENT_LIST_DIR}/crisiskeeper.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/crisiswatch.h" "${CMAKE_CURRENT_LIST_DIR}/crisiswatch.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/crisiswriting.h" "${CMAKE_CURRENT_LIST_DIR}/crisiswriting.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/templateuse.h" "${CMAKE_CURRENT_LIST_DIR}/templateuse.cpp"
)
