//! What others write, as one window follows it: hearing of it, and telling it on in the published copy.

use std::io;
use std::sync::Arc;

use super::Window;
use crate::store::Wake;
use crate::store::follow::{Follower, Post};
use crate::store::stage::{self, Standing};
use crate::workshop::{Moment, Stage, Workshop};

impl Window {
    /// Has somebody woken, from now on and once at the beginning, when others have written into the folder.
    pub(crate) fn follow(&mut self, wake: Wake) -> io::Result<()> {
        let post = Post {
            folder: self.folder.clone(),
            run: self.run,
            glance: Arc::clone(&self.glance),
            wake,
        };
        self.follower = Some(Follower::start(post)?);
        Ok(())
    }

    /// Has whoever follows woken again in a while: what has come could not be read.
    pub(crate) fn read_later(&self) {
        if let Some(follower) = &self.follower {
            follower.again();
        }
    }

    /// Says what this window is at, if it may write and that is something else than before.
    pub(crate) fn set_stage(&mut self, stage: Stage, now: Moment) {
        if let Some(threads) = &self.threads
            && self.stage.replace(stage) != Some(stage)
        {
            let since = now.timestamp_millis();
            threads.keeper.stage(Standing { stage, since });
        }
    }

    /// Returns what another window on the folder is at, if one has said it.
    pub(crate) fn stage(&self) -> Option<Stage> {
        stage::read(&self.folder, self.run)
    }

    /// Has the state published if the copy is older.
    pub(crate) fn publish(&self, workshop: &Arc<Workshop>) {
        if let Some(threads) = &self.threads {
            threads.keeper.changed(workshop, &self.seen, self.queued);
        }
    }

    /// Has the state published if the copy is older after a while, in which whoever has written what is new in it
    /// should have done so.
    pub(crate) fn publish_followed(&self, workshop: &Arc<Workshop>) {
        if let Some(threads) = &self.threads {
            threads.keeper.followed(workshop, &self.seen, self.queued);
        }
    }
}
