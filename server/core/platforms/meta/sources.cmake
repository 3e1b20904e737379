# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/containers.h" "${CMAKE_CURRENT_LIST_DIR}/containers.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/metagraph.h" "${CMAKE_CURRENT_LIST_DIR}/metagraph.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/metainbox.h" "${CMAKE_CURRENT_LIST_DIR}/metainbox.cpp"
)
